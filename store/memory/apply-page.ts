import { foldId } from '../../schema/model-id.ts';
import type { PageChanges } from '../observe/page-rows.ts';
import { deleteRow, putRow } from './memory-state.ts';
import type { MemoryState } from './memory-state.ts';

/** Takes a page's changes over; returns how many models this crawl had not seen before. */
export function applyPage(state: MemoryState, crawlId: number, changes: PageChanges): number {
  for (const { key, heir } of changes.droppedStubs) {
    const stub = state.rows.get(key);
    if (stub !== undefined) deleteRow(state, stub);
    moveDerivations(state, key, heir);
  }
  for (const { after } of changes.rows) putRow(state, after);
  for (const row of changes.seen) state.rows.set(row.key, row);
  for (const alias of changes.aliases) state.aliases.set(foldId(alias.alias), alias);

  const seen = state.sightings.get(crawlId) ?? new Set();
  const seenBefore = seen.size;
  for (const row of changes.seen) seen.add(row.key);
  state.sightings.set(crawlId, seen);
  return seen.size - seenBefore;
}

/** Until the next derivation the heir stands in the stub's place, once for each child, never for itself. */
function moveDerivations(state: MemoryState, stub: number, heir: number): void {
  const { derivations } = state.derived;
  const children = new Set(
    derivations.filter(({ parentKey }) => parentKey === heir).map(({ childKey }) => childKey),
  );
  const moved = derivations.flatMap((derivation) => {
    if (derivation.parentKey !== stub) return [derivation];
    const isSpare = derivation.childKey === heir || children.has(derivation.childKey);
    return isSpare ? [] : [{ ...derivation, parentKey: heir }];
  });
  const measures = new Map(state.measures);
  measures.delete(stub);
  state.derived = { ...state.derived, derivations: moved };
  state.measures = measures;
}
