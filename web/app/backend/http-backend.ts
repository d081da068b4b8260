import type { Backend, Parameters } from './backend.ts';
import { fetchJson, postJson } from './fetch-json.ts';
import { listenToEvents } from './listen-to-events.ts';

/** Talks to the read API under `base` (`api/v1` beside the page's `<base href>`). */
export function createHttpBackend(base = 'api/v1'): Backend {
  const get = <Answer>(path: string, parameters: Parameters, signal?: AbortSignal): Promise<Answer> =>
    fetchJson<Answer>(`${base}/${path}${toQuery(parameters)}`, signal);

  return {
    status: (signal) => get('status', {}, signal),
    controlCrawl: (action) => postJson(`${base}/crawl`, { action }),
    listen: (listener) => listenToEvents(`${base}/events`, listener),

    overview: (signal) => get('reports/overview', {}, signal),
    families: (signal) => get('reports/families', {}, signal),
    coverage: (signal) => get('reports/coverage', {}, signal),
    findingKinds: (signal) => get('reports/findings', {}, signal),
    findings: (kind, { offset, limit }, signal) => get('findings', { kind, offset, limit }, signal),
    compare: ({ left, right }, definition, signal) =>
      get('compare', { left: left.join(','), right: right.join(','), ...definition }, signal),
    compareAll: ({ left, right }, signal) =>
      get('compare', { left: left.join(','), right: right.join(','), all: true }, signal),
    search: (text, limit, signal) => get('search', { q: text, limit }, signal),
    browse: (query, signal) => get('models', { ...query }, signal),
    owner: (owner, signal) => get(`owners/${encodeURIComponent(owner)}`, {}, signal),

    model: (id, signal) => get(`models/${encodeId(id)}`, {}, signal),
    tree: (id, parameters, signal) => get(`models/${encodeId(id)}/tree`, parameters, signal),
    children: (id, parameters, signal) => get(`models/${encodeId(id)}/children`, parameters, signal),
    parents: (id, { offset, limit }, signal) =>
      get(`models/${encodeId(id)}/parents`, { offset, limit }, signal),
    paths: (id, signal) => get(`models/${encodeId(id)}/paths`, {}, signal),
  };
}

/** With `%2F` for the slash: unambiguous also for a repository that is named like a view (`tree`). */
const encodeId = (id: string): string => encodeURIComponent(id);

function toQuery(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return query.size === 0 ? '' : `?${query}`;
}
