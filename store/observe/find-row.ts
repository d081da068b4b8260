import type { Observation } from '../../schema/observation.ts';
import { winsName } from './contest-name.ts';
import type { StoredRows } from './page-rows.ts';
import type { Row } from './row.ts';
import { isSameRepository } from './same-repository.ts';

/**
 * The row of the repository that was observed; `null` when the store has none of it.
 * By `hubId` first. Else by name: a stub is only a name and always fits; the bearer of the name fits when
 * nothing contradicts, with or without a `hubId` on either side; gone bearers fit under the same condition.
 */
export function findRow(rows: StoredRows, model: Observation['model'], folded: string): Row | null {
  const hubId = model.hubId ?? null;
  const own = hubId === null ? null : rows.byHubId(hubId);
  if (own !== null) return own;

  const holder = rows.holder(folded);
  if (holder?.state === 'stub') return holder;
  if (holder !== null && isSameRepository(holder, model)) return holder;
  return rows
    .gone(folded)
    .filter((row) => isSameRepository(row, model))
    .reduce<Row | null>((best, row) => (best === null || winsName(row, best) ? row : best), null);
}
