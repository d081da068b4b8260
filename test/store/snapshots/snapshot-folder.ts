import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveStore } from '../../../cli/derive/derive-store.ts';
import type { Store } from '../../../store/port.ts';
import { writeSnapshot } from '../../../store/snapshots/write-snapshot.ts';
import type { WrittenSnapshot } from '../../../store/snapshots/write-snapshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-snapshots-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** A folder of snapshots that does not exist yet; it goes with the test process. */
export const toFreshFolder = (): string => join(folder, String(++count));

export const never: AbortSignal = new AbortController().signal;

/** Derives what follows and writes it all. */
export async function leave(store: Store, dir: string): Promise<WrittenSnapshot> {
  await deriveStore(store);
  return writeSnapshot(store, dir);
}
