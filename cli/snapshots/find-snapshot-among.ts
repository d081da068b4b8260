import { openSnapshot } from '../../store/snapshots/open-snapshot.ts';
import type { SnapshotFolder } from '../../store/snapshots/open-snapshot.ts';
import { UsageError } from '../usage-error.ts';

/** The snapshot that an import names; `null` when its files are others. @throws UsageError for one among others */
export async function findSnapshotAmong(paths: readonly string[]): Promise<SnapshotFolder | null> {
  for (const path of paths) {
    const found = await openSnapshot(path);
    if (found === null) continue;
    if (paths.length === 1) return found;
    throw new UsageError(`${path} is a snapshot: import it by a command of its own.`);
  }
  return null;
}
