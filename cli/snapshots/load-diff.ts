import { computeDiff } from '../../lineage/diff/compute-diff.ts';
import { createDiffSide } from '../../lineage/diff/diff-side.ts';
import type { DiffModel, DiffSide } from '../../lineage/diff/diff-side.ts';
import { createDictionary } from '../../lineage/index/dictionary.ts';
import type { Dictionary } from '../../lineage/index/dictionary.ts';
import type { DiffDocument } from '../../schema/wire/diff-document.ts';
import { verifySnapshot } from '../../store/snapshots/open-snapshot.ts';
import type { SnapshotFolder } from '../../store/snapshots/open-snapshot.ts';
import {
  readAliasRecords,
  readDerivationRecords,
  readModelRecords,
} from '../../store/snapshots/read-snapshot.ts';
import { toSnapshotRow } from './to-snapshot-row.ts';

const MODEL_FIELDS = [
  'key',
  'id',
  'hubId',
  'state',
  'license',
  'licenseName',
  'createdAtMs',
  'downloads30d',
  'descendantCount',
] as const satisfies readonly (keyof DiffModel)[];

/** Compares two snapshots, whose files are verified first. Reads the columns that it needs, group by group. */
export async function loadDiff(
  before: SnapshotFolder,
  after: SnapshotFolder,
  limit: number,
  signal: AbortSignal,
): Promise<DiffDocument> {
  for (const snapshot of [before, after]) await verifySnapshot(snapshot);
  const licenses = createDictionary();
  const sides = {
    before: await loadSide(before.folder, licenses, signal),
    after: await loadSide(after.folder, licenses, signal),
  };
  const aliases = await readAliasRecords(after.folder);
  return {
    before: toSnapshotRow(before),
    after: toSnapshotRow(after),
    ...computeDiff({ ...sides, licenses: licenses.values(), aliases, limit }),
  };
}

async function loadSide(folder: string, licenses: Dictionary, signal: AbortSignal): Promise<DiffSide> {
  const side = createDiffSide(licenses);
  for await (const models of readModelRecords(folder, MODEL_FIELDS)) {
    signal.throwIfAborted();
    side.addModels(models);
  }
  for await (const edges of readDerivationRecords(folder, ['childKey', 'parentKey'])) {
    signal.throwIfAborted();
    side.addDerivations(edges);
  }
  return side.build();
}
