import { findOrdinal } from '../../lineage/index/id-column.ts';
import { suggestIds } from '../../lineage/search/suggest-ids.ts';
import { parseModelId } from '../../schema/model-id.ts';
import { ApiError } from './api-error.ts';
import type { ServedIndex } from './served-index.ts';

/** The ordinal of the node with this id, ignoring case or by an older name. Throws `not-found` with near ids. */
export function findNode({ index }: ServedIndex, text: string): number {
  const id = parseModelId(text) ?? text;
  const ordinal = findOrdinal(index, id);
  if (ordinal >= 0) return ordinal;
  const near = suggestIds(index, id, 3);
  throw new ApiError(
    'not-found',
    `There is no model "${id.slice(0, 200)}" in this snapshot.`,
    near.length === 0
      ? 'An id looks like owner/name; /api/v1/search finds parts of one.'
      : `Did you mean ${near.join(', ')}?`,
  );
}
