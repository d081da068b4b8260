import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Store } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { checkFile, openReadOnly } from './check-file.ts';
import { createEmbeddedReader, createWriterStore } from './create-embedded-store.ts';
import { takeLock } from './lock-file.ts';
import { openWriter } from './open-writer.ts';
import { speaking } from './to-store-error.ts';

/** Any number of readers, also while one writes. The file must exist. */
export function openEmbeddedReader(relativePath: string): Store {
  const path = resolve(relativePath);
  return speaking(path, () => {
    const state = checkFile(path);
    if (state === 'missing') {
      throw new StoreError(`There is no store at ${path} yet: crawl or import first.`);
    }
    if (state === 'older') bringUpToDate(path);
    return createEmbeddedReader(openReadOnly(path));
  });
}

/** A reader cannot change the tables, so a writer does it once. */
function bringUpToDate(path: string): void {
  try {
    const lock = takeLock(path);
    try {
      openWriter(path, 'older').connection.close();
    } finally {
      lock.release();
    }
  } catch (error) {
    throw new StoreError(
      `${path} was written by an older version of Stemma and cannot be brought up to date: ${describe(error)}`,
      { cause: error },
    );
  }
}

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The one writer of a file. Makes the file, and its folder, when they are missing. `dropsUnused`: a file that it
 * made and that got neither a model nor an alias is gone after closing.
 */
export function openEmbeddedWriter(relativePath: string, dropsUnused = false): Store {
  const path = resolve(relativePath);
  return speaking(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    const lock = takeLock(path);
    try {
      const isNew = !existsSync(path);
      return createWriterStore(openWriter(path, checkFile(path)), lock, isNew && dropsUnused);
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}
