import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SNAPSHOT_FILES } from '../../schema/snapshot-manifest.ts';
import type { SnapshotManifest } from '../../schema/snapshot-manifest.ts';
import { StoreError } from '../store-error.ts';
import { hashFile } from './hash-file.ts';
import { isMissing } from './is-missing.ts';
import { MANIFEST, loadManifest } from './load-manifest.ts';

/** A snapshot on disk. What its manifest says of its files is not checked yet. */
export interface SnapshotFolder {
  readonly folder: string;
  readonly manifest: SnapshotManifest;
}

const OWN_NAMES: ReadonlySet<string> = new Set([MANIFEST, ...SNAPSHOT_FILES]);

/**
 * The snapshot that a path names: its folder, its manifest, or one of its files. `null` when there is none.
 *
 * @throws StoreError, one sentence, for a manifest that is damaged or of a newer version.
 */
export async function openSnapshot(path: string): Promise<SnapshotFolder | null> {
  const folder = OWN_NAMES.has(basename(path)) ? dirname(path) : path;
  const manifest = await loadManifest(folder);
  return manifest === null ? null : { folder, manifest };
}

/**
 * Reads every file of a snapshot once and holds it against the manifest.
 *
 * @throws StoreError, one sentence, for the first file that is missing, or is not what was written.
 */
export async function verifySnapshot({ folder, manifest }: SnapshotFolder): Promise<void> {
  for (const { name, sizeBytes, sha256 } of manifest.files) {
    const path = join(folder, name);
    if ((await sizeOf(path)) !== sizeBytes || (await hashFile(path)).sha256 !== sha256) {
      throw new StoreError(`${path} is not the file that its manifest describes: copy the snapshot again.`);
    }
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new StoreError(`${path} is missing: copy the snapshot again, all of its files.`, { cause: error });
  }
}
