import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { StoreError } from '../../store-error.ts';

const ASIDE = '.part';

/**
 * Makes a folder whole or not at all: `fill` gets `FOLDER.part` beside it, which is renamed at the end, or removed
 * when anything goes wrong.
 *
 * @throws StoreError, one sentence, when the folder holds anything, or `FOLDER.part` is there: that one is never
 * removed unasked, since another process may be filling it. What `fill` throws, and the system's errors.
 */
export async function fillFolder(folder: string, fill: (aside: string) => Promise<void>): Promise<void> {
  const target = resolve(folder);
  await refuseFilled(target);
  const aside = `${target}${ASIDE}`;
  await mkdir(dirname(target), { recursive: true });
  await mkdir(aside).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error;
    throw new StoreError(
      `${aside} is there already: another export fills it, or was killed; remove it when none is running.`,
    );
  });
  try {
    await fill(aside);
    await rmdir(target).catch((error: unknown) => {
      if (!isCode(error, 'ENOENT')) throw error;
    });
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw isCode(error, 'ENOTEMPTY') ? toFilled(target) : error;
  }
}

async function refuseFilled(target: string): Promise<void> {
  const names = await readdir(target).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return [];
    if (isCode(error, 'ENOTDIR')) throw new StoreError(`${target} is no folder: name another one.`);
    throw error;
  });
  if (names.length > 0) throw toFilled(target);
}

const toFilled = (target: string): StoreError =>
  new StoreError(
    `${target} holds something already, and nothing was written: name an empty or a new folder.`,
  );

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
