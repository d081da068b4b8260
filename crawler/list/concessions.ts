import { toAskedBy } from './list-url.ts';

/** A request that asks for less, and what to say when the Hub takes it. */
export interface Concession {
  readonly url: string;
  readonly notices: readonly string[];
}

const NO_BASE_MODELS =
  'The Hub refuses to list baseModels: parents are read from tags and cards, which say less. Earlier links are kept.';
const NO_DIRECTION =
  'The Hub refuses to be told a direction: it is asked without one, and lists as it likes.';

/**
 * What to ask for instead of a request that was refused (400), best first: without `baseModels`, which the Hub has
 * refused on lists at times; without `direction`, which its own clients no longer send; without both.
 * What the refusal names is left out first.
 */
export function toConcessions(url: string, refusal: string): readonly Concession[] {
  const withoutFields = toAskedBy(url).has('baseModels')
    ? [{ url: withoutBaseModels(url), notices: [NO_BASE_MODELS] }]
    : [];
  const bare = withoutDirection(url);
  const withoutOrder = bare === url ? [] : [{ url: bare, notices: [NO_DIRECTION] }];
  const single = /\bdirection\b/.test(refusal)
    ? [...withoutOrder, ...withoutFields]
    : [...withoutFields, ...withoutOrder];
  if (single.length < 2) return single;
  return [...single, { url: withoutBaseModels(bare), notices: [NO_BASE_MODELS, NO_DIRECTION] }];
}

function withoutBaseModels(url: string): string {
  const next = new URL(url);
  for (const name of ['expand', 'expand[]']) {
    const kept = next.searchParams.getAll(name).filter((field) => field !== 'baseModels');
    next.searchParams.delete(name);
    for (const field of kept) next.searchParams.append(name, field);
  }
  return next.href;
}

function withoutDirection(url: string): string {
  const next = new URL(url);
  if (!next.searchParams.has('direction')) return url;
  next.searchParams.delete('direction');
  return next.href;
}
