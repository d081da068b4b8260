import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../store/open-store.ts';
import { verifySnapshot } from '../../store/snapshots/open-snapshot.ts';
import type { SnapshotFolder } from '../../store/snapshots/open-snapshot.ts';
import { restoreSnapshot } from '../../store/snapshots/restore-snapshot.ts';
import type { Context } from '../command.ts';
import { deriveStore } from '../derive/derive-store.ts';
import { createProgress } from '../progress/create-progress.ts';
import { toDataFolder } from '../store-location.ts';
import { findSnapshot } from './find-snapshot.ts';

/** Stores of snapshots that are kept for the next question. */
const KEPT = 4;

/**
 * The address of a store that holds a dated snapshot. It is filled when a snapshot is asked for the first time, and
 * kept in the data folder under the hash of the snapshot's files, so that it never answers for another one.
 *
 * @throws UsageError or StoreError, one sentence, when there is no such snapshot, or its files are not whole.
 */
export async function openDatedStore(context: Context, name: string, dir: string | null): Promise<string> {
  const snapshot = await findSnapshot(name, dir);
  const folder = join(toDataFolder(), 'opened-snapshots');
  const file = `${snapshot.manifest.files.map(({ sha256 }) => sha256.slice(0, 12)).join('-')}.db`;
  const uri = `file:${join(folder, file)}`;
  if (await isFilled(uri)) {
    const now = new Date();
    await utimes(join(folder, file), now, now);
  } else {
    await mkdir(folder, { recursive: true });
    await fill(context, snapshot, uri);
    await removeOldest(folder);
  }
  const { date, isSimulated } = snapshot.manifest;
  context.output.talk(
    `Snapshot of ${date}${isSimulated ? ': simulated data' : ''}, from ${snapshot.folder}.`,
  );
  return uri;
}

async function isFilled(uri: string): Promise<boolean> {
  try {
    const store = await openStore(uri, 'read');
    const status = await store.status().finally(() => store.close());
    return status.snapshot !== null && status.dataVersion === status.derivedVersion;
  } catch {
    // Missing, or left half by a killed run: filling it says what is wrong with it.
    return false;
  }
}

async function fill(context: Context, snapshot: SnapshotFolder, uri: string): Promise<void> {
  await verifySnapshot(snapshot);
  const { date, counts } = snapshot.manifest;
  const store = await openStore(uri, 'write', { dropsUnused: true });
  const progress = createProgress(context.output);
  try {
    progress.note(`Opening the snapshot of ${date} for the first time …`);
    if ((await store.status()).snapshot === null) {
      await restoreSnapshot(snapshot, store, {
        signal: context.signal,
        onProgress: (rows) =>
          progress.update('Reading', rows, counts.models + counts.gone, 'from the snapshot'),
      });
    }
    await deriveStore(store, context.signal);
  } finally {
    progress.stop();
    await store.close();
  }
}

/** Keeps those that were asked last. */
async function removeOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.db'));
  const stores = await Promise.all(
    names.map(async (name) => ({ name, usedMs: (await stat(join(folder, name))).mtimeMs })),
  );
  for (const { name } of stores.toSorted((a, b) => b.usedMs - a.usedMs).slice(KEPT)) {
    for (const ending of ['', '-wal', '-shm']) await rm(join(folder, `${name}${ending}`), { force: true });
  }
}
