import { MODEL_VIEWS } from './model-views.ts';

const MODELS = '/api/v1/models/';
const VIEWS: ReadonlySet<string> = new Set(MODEL_VIEWS);

/**
 * The path that the router matches: ids contain a slash, so the two segments of one are joined by `%2F`.
 * `/api/v1/models/a/b/tree` -> `/api/v1/models/a%2Fb/tree`. A last segment that names a view is the view;
 * a repository that is itself called `tree` is asked for as `owner%2Ftree`.
 * A percent sign that escapes nothing is escaped itself, so that no path can break the decoding.
 */
export function toRoutePath(url: string): string {
  const path = toPath(url).replaceAll(/%(?![0-9A-Fa-f]{2})/g, '%25');
  if (!path.startsWith(MODELS)) return path;
  const segments = path.slice(MODELS.length).split('/');
  if (segments.at(-1) === '') segments.pop();
  const view = segments.length > 1 && VIEWS.has(segments.at(-1) ?? '') ? segments.pop() : undefined;
  // One segment stands as it is: a legacy id, or a whole id with %2F.
  const id = segments.length <= 2 ? segments.join('%2F') : segments.join('/');
  return `${MODELS}${id}${view === undefined ? '' : `/${view}`}`;
}

/** `/a/b` of `http://host/a/b?q#f`. */
function toPath(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  if (start < 0) return '/';
  const end = url.slice(start).search(/[?#]/);
  return end < 0 ? url.slice(start) : url.slice(start, start + end);
}
