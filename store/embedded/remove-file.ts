import { rmSync } from 'node:fs';

/** Removes a closed store with its journal. */
export function removeFile(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}
