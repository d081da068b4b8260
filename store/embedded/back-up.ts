import { existsSync } from 'node:fs';
import { StoreError } from '../store-error.ts';
import type { Connection } from './connection.ts';
import { removeFile } from './remove-file.ts';

/**
 * Keeps a whole copy of the file beside it, as it was in this version of the tables: `stemma.db.version-2`. One that is
 * there already stays. When there is no space for it, half a copy goes again and nothing was changed.
 */
export function backUp(connection: Connection, version: number): void {
  const copy = `${connection.path}.version-${version}`;
  if (existsSync(copy)) return;
  try {
    connection.prepare('VACUUM INTO ?').run([copy]);
  } catch (error) {
    removeFile(copy);
    throw new StoreError(
      `${connection.path} was written by an older version of Stemma, and a copy of it cannot be kept at ${copy}: ` +
        'check that there is space and that its folder may be written. Nothing was changed.',
      { cause: error },
    );
  }
}
