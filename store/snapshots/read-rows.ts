import type { Reference } from '../../schema/reference.ts';
import { FIELDS as OBSERVED_FIELDS } from '../observe/facts.ts';
import { StoreError } from '../store-error.ts';
import { createEdgeReader } from './edge-reader.ts';
import { readParents } from './read-parents.ts';
import { readModelRecords } from './read-snapshot.ts';
import type { ModelRecord } from './records.ts';
import { toReferences } from './to-references.ts';

/** What was observed of a model: all that is not derived. */
const FIELDS = [
  'key',
  'id',
  'hubId',
  'state',
  ...OBSERVED_FIELDS,
  'firstSeen',
  'lastSeen',
  'goneSince',
  'isReplaced',
] as const satisfies readonly (keyof ModelRecord)[];

/** A live or gone model of a snapshot, with references that lead to its parents. */
export interface SnapshotRow {
  readonly model: Pick<ModelRecord, (typeof FIELDS)[number]>;
  readonly references: readonly Reference[];
}

/**
 * The live and gone models of a snapshot above a key, ascending by key. Holds one group of rows of each file.
 *
 * @throws StoreError, one sentence, for files that are damaged or in another order.
 */
export async function* readSnapshotRows(
  folder: string,
  afterKey: number,
): AsyncGenerator<readonly SnapshotRow[]> {
  const parents = await readParents(folder);
  const edges = createEdgeReader(folder);
  try {
    let lastKey = 0;
    for await (const models of readModelRecords(folder, FIELDS)) {
      const rows: SnapshotRow[] = [];
      for (const model of models) {
        if (model.state === 'stub') continue;
        if (model.key <= lastKey) throw toOrderError(folder, model.key);
        lastKey = model.key;
        if (model.key <= afterKey) continue;
        rows.push({ model, references: toReferences(await edges.take(model.key), parents) });
      }
      yield rows;
    }
  } finally {
    await edges.close();
  }
}

const toOrderError = (folder: string, key: number): StoreError =>
  new StoreError(
    `The models of ${folder} are not in the order of their keys (${key} comes too late): write the snapshot again.`,
  );
