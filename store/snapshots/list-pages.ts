import type { Observation, Page } from '../../schema/observation.ts';
import { REFERENCE_SOURCES } from '../../schema/reference.ts';
import { readSnapshotRows } from './read-rows.ts';
import type { SnapshotRow } from './read-rows.ts';

/** Models of one page. */
const PAGE_MODELS = 1_000;

/**
 * The live models of a snapshot as pages, for a store that holds others. Gone models are left out: that they are gone
 * is no observation. `checkpoint`: of the last page that was written, `null` to begin.
 *
 * @throws StoreError, one sentence, for files that are damaged.
 */
export async function* listSnapshotPages(folder: string, checkpoint: string | null): AsyncGenerator<Page> {
  for await (const rows of readSnapshotRows(folder, checkpoint === null ? 0 : Number(checkpoint))) {
    const live = rows.filter(({ model }) => model.state === 'live');
    for (let at = 0; at < live.length; at += PAGE_MODELS) {
      const part = live.slice(at, at + PAGE_MODELS);
      yield {
        observations: part.map(toObservation),
        rejected: [],
        privateCount: 0,
        checkpoint: String(part.at(-1)?.model.key ?? 0),
      };
    }
  }
}

/** What a model lacks says nothing: the snapshot does not tell "empty" from "never asked". */
function toObservation({ model, references }: SnapshotRow): Observation {
  const { key: _key, state: _state, isReplaced: _replaced, ...rest } = model;
  const { firstSeen: _first, lastSeen: _last, goneSince: _gone, id, license, ...others } = rest;
  const known = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null));
  return {
    model: { id, ...known, ...(license.length > 0 ? { license } : {}) },
    references,
    observedSources: REFERENCE_SOURCES,
  };
}
