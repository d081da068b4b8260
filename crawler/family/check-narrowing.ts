import { HubError } from '../hub-error.ts';

/** What a list was narrowed to. */
export type Narrowing = { readonly filter: string } | { readonly author: string };

/**
 * The Hub ignores parameters that it does not know, and then lists everything. A first page on which no
 * record is of the kind that was asked for shows that.
 *
 * @throws HubError, one sentence, when the list was not narrowed.
 */
export function checkNarrowing(records: readonly unknown[], only: Narrowing, hubUrl: string): void {
  if (records.length === 0 || records.some((record) => matches(record, only))) return;
  const [name, value] = 'filter' in only ? ['filter', only.filter] : ['author', only.author];
  throw new HubError(
    `${hubUrl} ignores ${name}=${value}: it lists other models. Read everything instead (--mode hub).`,
    { next: 'stop', status: 200 },
  );
}

function matches(record: unknown, only: Narrowing): boolean {
  if (typeof record !== 'object' || record === null) return false;
  if ('author' in only) {
    const id = 'id' in record && typeof record.id === 'string' ? record.id : '';
    return id.toLowerCase().startsWith(`${only.author.toLowerCase()}/`);
  }
  const tags = 'tags' in record && Array.isArray(record.tags) ? record.tags : [];
  const wanted = only.filter.toLowerCase();
  return tags.some((tag) => typeof tag === 'string' && tag.toLowerCase() === wanted);
}
