import type { Store } from '../../store/port.ts';
import type { Context } from '../command.ts';
import { createProgress } from '../progress/create-progress.ts';
import { toFolderError } from './snapshots-folder.ts';
import { formatCount } from '../output/format-count.ts';

/** Writes the state of a store, which is derived, as a dated snapshot; says where it lies. `null`: nobody wants one. */
export async function leaveSnapshot(context: Context, store: Store, dir: string | null): Promise<void> {
  if (dir === null) return;
  // After a crawl that brought nothing into an empty store there is nothing to keep.
  if ((await store.status()).snapshot === null) return;
  const { writeSnapshot } = await import('../../store/snapshots/write-snapshot.ts');
  const progress = createProgress(context.output);
  try {
    const { folder, manifest } = await writeSnapshot(store, dir, {
      signal: context.signal,
      onProgress: (models) => progress.update('Writing the snapshot', models, null, `to ${dir}`),
    });
    const { models, derivations } = manifest.counts;
    progress.note(
      `Snapshot of ${manifest.date} in ${folder}: ${formatCount(models)} models, ` +
        `${formatCount(derivations)} derivations${manifest.isComplete ? '' : ' (partial)'}.`,
    );
  } catch (error) {
    throw toFolderError(dir, error);
  } finally {
    progress.stop();
  }
}
