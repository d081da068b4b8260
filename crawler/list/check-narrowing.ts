import { HubError } from '../hub-error.ts';

/** What a list was narrowed to. */
export type Narrowing = { readonly filter: string } | { readonly author: string };

const BASE_MODEL = 'base_model:';

/** Of the records of a page: an index may lag behind its models, but not by half of them. */
const LEAST_SHARE = 0.5;

/**
 * The Hub ignores parameters that it does not know, and then lists everything. A page on which most records are
 * not of the kind that was asked for shows that. O(tags).
 *
 * @throws HubError, one sentence, when the list was not narrowed.
 */
export function checkNarrowing(records: readonly unknown[], only: Narrowing, hubUrl: string): void {
  if (records.length === 0 || countMatches(records, only) >= records.length * LEAST_SHARE) return;
  const [name, value] = 'filter' in only ? ['filter', only.filter] : ['author', only.author];
  throw new HubError(
    `${hubUrl} ignores ${name}=${value}: it lists other models. Read everything instead (--mode hub).`,
    { next: 'stop', status: 200 },
  );
}

function countMatches(records: readonly unknown[], only: Narrowing): number {
  if ('author' in only) {
    const prefix = `${only.author.toLowerCase()}/`;
    return records.filter((record) => idOf(record).toLowerCase().startsWith(prefix)).length;
  }
  const wanted = only.filter.toLowerCase();
  if (wanted.startsWith(BASE_MODEL)) return countCommonBase(records);
  return records.filter((record) => tagsOf(record).includes(wanted)).length;
}

/** How many records name the base that most of them name: it may bear a newer name than it was asked for by. */
function countCommonBase(records: readonly unknown[]): number {
  const counts = new Map<string, number>();
  for (const record of records) {
    const bases = tagsOf(record).filter((tag) => tag.startsWith(BASE_MODEL));
    for (const base of new Set(bases)) counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

const idOf = (record: unknown): string =>
  typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string'
    ? record.id
    : '';

function tagsOf(record: unknown): readonly string[] {
  if (typeof record !== 'object' || record === null || !('tags' in record) || !Array.isArray(record.tags)) {
    return [];
  }
  return record.tags.filter((tag) => typeof tag === 'string').map((tag) => tag.toLowerCase());
}
