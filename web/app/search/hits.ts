import { toOwner } from '../../../schema/model.ts';
import type { FamilyHit, SearchDocument } from '../../../schema/wire/list-documents.ts';
import type { ModelRow } from '../../../schema/wire/model-row.ts';

/** One line of the list under the search field; `id` names it in the page. */
export type Hit =
  | { readonly kind: 'model'; readonly id: string; readonly row: ModelRow }
  | { readonly kind: 'owner'; readonly id: string; readonly owner: string }
  | { readonly kind: 'family'; readonly id: string; readonly family: FamilyHit }
  | { readonly kind: 'all'; readonly id: string; readonly total: number };

/** A titled part of the list. */
export interface HitGroup {
  readonly title: string;
  readonly hits: readonly Hit[];
}

/**
 * The answer as the list shows it: models first ("5 of 2,796"), then owners whose name begins with the text,
 * families, and a way to all that match.
 */
export function toHitGroups(
  answer: SearchDocument,
  text: string,
  formatTotal: (n: number) => string,
): readonly HitGroup[] {
  const { rows, total, families } = answer;
  const models = rows.map((row): Hit => ({ kind: 'model', id: `model-${row.id}`, row }));
  const owners = listOwners(rows, text).map((owner): Hit => ({ kind: 'owner', id: `owner-${owner}`, owner }));
  const named = families.map((family): Hit => ({ kind: 'family', id: `family-${family.key}`, family }));
  const rest: readonly Hit[] = total > rows.length ? [{ kind: 'all', id: 'all', total }] : [];
  const count = total > rows.length ? `${rows.length} of ${formatTotal(total)}` : formatTotal(total);
  return [
    { title: `Models, ${count}`, hits: [...models, ...rest] },
    { title: 'Owners', hits: owners },
    { title: 'Families', hits: named },
  ].filter((group) => group.hits.length > 0);
}

/** At most two owners among the rows whose name begins with the text. */
function listOwners(rows: readonly ModelRow[], text: string): readonly string[] {
  const begin = text.trim().toLowerCase().replace(/\/.*$/, '');
  if (begin === '') return [];
  const owners = rows
    .map((row) => toOwner(row.id))
    .filter((owner) => owner !== null)
    .filter((owner) => owner.toLowerCase().startsWith(begin));
  return [...new Set(owners)].slice(0, 2);
}
