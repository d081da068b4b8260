import { join } from 'node:path';
import { openSnapshot } from '../../store/snapshots/open-snapshot.ts';
import type { SnapshotFolder } from '../../store/snapshots/open-snapshot.ts';
import { listSnapshots } from '../../store/snapshots/list-snapshots.ts';
import { UsageError } from '../usage-error.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The snapshot that a word names: a date in the folder of snapshots, or a path.
 *
 * @throws UsageError, one sentence, when there is none.
 */
export async function findSnapshot(name: string, dir: string | null): Promise<SnapshotFolder> {
  const path = DAY.test(name) && dir !== null ? join(dir, name) : name;
  const found = await openSnapshot(path);
  if (found !== null) return found;
  if (!DAY.test(name)) {
    throw new UsageError(
      `There is no snapshot at ${path}: name the folder of one, which holds a manifest.json, or a date.`,
    );
  }
  if (dir === null) {
    throw new UsageError(
      `Which snapshot is ${name}? Name their folder by --snapshots DIR, or by STEMMA_SNAPSHOTS.`,
    );
  }
  const dates = (await listSnapshots(dir)).flatMap((each) =>
    'manifest' in each ? [each.manifest.date] : [],
  );
  const known = dates.length === 0 ? 'it holds none' : `it has ${dates.slice(-5).join(', ')}`;
  throw new UsageError(`There is no snapshot of ${name} in ${dir}: ${known}.`);
}
