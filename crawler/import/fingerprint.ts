import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { findInputFiles } from './input-file.ts';

/**
 * What makes two imports the same work: the names, sizes and dates of the files, in order.
 * An import with the same fingerprint as an unfinished one goes on where that one stopped.
 *
 * @throws InputError as `findInputFiles` does.
 */
export async function fingerprintOf(paths: readonly string[]): Promise<string> {
  const files = await findInputFiles(paths);
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${basename(file.path)}\n${file.sizeBytes}\n${Math.floor(file.modifiedMs)}\n`);
  }
  return `import:${hash.digest('hex').slice(0, 32)}`;
}
