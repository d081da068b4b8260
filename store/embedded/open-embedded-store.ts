import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Store } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { checkFile, openReadOnly } from './check-file.ts';
import { createReaderStore, createWriterStore } from './create-embedded-store.ts';
import { takeLock } from './lock-file.ts';
import { openWriter } from './open-writer.ts';
import { speaking } from './to-store-error.ts';

/** Any number of readers, also while one writes. The file must exist. */
export function openEmbeddedReader(relativePath: string): Store {
  const path = resolve(relativePath);
  return speaking(path, () => {
    if (checkFile(path) === 'missing') {
      throw new StoreError(`There is no store at ${path} yet: crawl or import first.`);
    }
    return createReaderStore(openReadOnly(path));
  });
}

/** The one writer of a file. Makes the file, and its folder, when they are missing. */
export function openEmbeddedWriter(relativePath: string): Store {
  const path = resolve(relativePath);
  return speaking(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    const lock = takeLock(path);
    try {
      return createWriterStore(openWriter(path, checkFile(path)), lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}
