import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './is-missing.ts';

/** Folders of unfinished snapshots; a dot keeps them out of lists. */
const ASIDE = /^\.\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}(\.old)?$/;

/** An unfinished one of this age has no writer any more. */
const STALE_MS = 24 * 3_600_000;

/**
 * Fills a folder aside and gives it its name in one step: `DIR/NAME` is the old one, or the new one, whole.
 * What an earlier run left half done is removed.
 */
export async function putInPlace(
  dir: string,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  await mkdir(dir, { recursive: true });
  await removeStale(dir);
  const aside = join(dir, `.${name}.${randomBytes(4).toString('hex')}`);
  await mkdir(aside);
  try {
    await fill(aside);
    await swap(join(dir, name), aside);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

/** A folder that holds something cannot be renamed over: the old one steps aside for a moment. */
async function swap(target: string, aside: string): Promise<void> {
  const former = `${aside}.old`;
  const hasFormer = await rename(target, former).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
  try {
    await rename(aside, target);
  } catch (error) {
    if (hasFormer) await rename(former, target);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
}

async function removeStale(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    if (!ASIDE.test(name)) continue;
    const path = join(dir, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > STALE_MS) await rm(path, { recursive: true, force: true });
  }
}
