import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSnapshotManifest } from '../../schema/snapshot-manifest.ts';
import type { SnapshotManifest } from '../../schema/snapshot-manifest.ts';
import { StoreError } from '../store-error.ts';
import { isMissing } from './is-missing.ts';

export const MANIFEST = 'manifest.json';

/** A small text: anything larger is no manifest of ours. */
const LARGEST_BYTES = 1_000_000;

/**
 * The manifest of the snapshot in a folder; `null` when there is none, or one of something else.
 *
 * @throws StoreError, one sentence, for a manifest that is damaged or of a newer version.
 */
export async function loadManifest(folder: string): Promise<SnapshotManifest | null> {
  const path = join(folder, MANIFEST);
  const json = await readJson(path);
  const parsed = parseSnapshotManifest(json);
  if (parsed.kind === 'manifest') return parsed.manifest;
  if (parsed.kind === 'other') return null;
  throw new StoreError(
    parsed.kind === 'newer'
      ? `${path} is of a newer version of Stemma (format ${parsed.formatVersion}): update Stemma to read it.`
      : `${path} is damaged (${parsed.reason}): copy the snapshot again.`,
  );
}

/** `null` for what is no JSON: then it is no manifest of ours. */
async function readJson(path: string): Promise<unknown> {
  try {
    const text = await readFile(path, 'utf8');
    return text.length > LARGEST_BYTES ? null : JSON.parse(text);
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}
