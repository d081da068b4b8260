import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './is-missing.ts';
import { openSnapshot } from './open-snapshot.ts';
import type { SnapshotFolder } from './open-snapshot.ts';

/** A folder among snapshots that could not be read as one. */
export interface BrokenSnapshot {
  readonly folder: string;
  readonly problem: string;
}

/**
 * The snapshots in a folder by date, and what is wrong with others. Folders of other things are left out; a folder
 * that does not exist has none.
 */
export async function listSnapshots(dir: string): Promise<readonly (SnapshotFolder | BrokenSnapshot)[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const names = entries.filter((entry) => !entry.name.startsWith('.') && !entry.isFile());
  const found: (SnapshotFolder | BrokenSnapshot)[] = [];
  for (const { name } of names.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const folder = join(dir, name);
    try {
      const snapshot = await openSnapshot(folder);
      if (snapshot !== null) found.push(snapshot);
    } catch (error) {
      found.push({ folder, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return found;
}
