import { readdir } from 'node:fs/promises';
import type { SnapshotManifest } from '../../schema/snapshot-manifest.ts';
import { StoreError } from '../store-error.ts';
import { isMissing } from './is-missing.ts';
import { loadManifest } from './load-manifest.ts';

/** A snapshot below this share of the earlier one's models is of another store, or of a broken pass. */
const COLLAPSE_SHARE = 0.95;

/**
 * Keeps an earlier snapshot of the day from being replaced by one of other data.
 *
 * @throws StoreError, one sentence, when the folder holds anything but a snapshot, one of real data where the new one
 * is simulated or the other way around, a complete one where the new one is partial, or one with many more models.
 */
export async function refuseReplacing(folder: string, manifest: SnapshotManifest): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  if (names.length === 0) return;
  const former = await loadManifest(folder);
  if (former === null) {
    throw new StoreError(`${folder} holds something else than a snapshot: name another folder.`);
  }
  const reason = toReason(former, manifest);
  if (reason === null) return;
  throw new StoreError(`${folder} holds ${reason}: name another folder, or move that one away.`);
}

function toReason(former: SnapshotManifest, manifest: SnapshotManifest): string | null {
  if (former.isSimulated !== manifest.isSimulated) {
    return former.isSimulated
      ? 'a snapshot of simulated data, which real data does not replace'
      : 'a snapshot of real data, which simulated data does not replace';
  }
  if (former.isComplete && !manifest.isComplete) {
    return 'a complete snapshot, which a partial one does not replace';
  }
  const [before, after] = [former.counts.models, manifest.counts.models];
  if (after >= before * COLLAPSE_SHARE) return null;
  return `a snapshot of ${before} models, which one of ${after} does not replace`;
}
