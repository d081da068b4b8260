import type { Page } from '../../schema/observation.ts';
import { parseImportCheckpoint } from './import-checkpoint.ts';
import type { ImportFormat } from './import-format.ts';
import { findInputFiles } from './input-file.ts';
import { createPageBuilder } from './page-builder.ts';
import { readSteps } from './read-steps.ts';

export interface ImportProgress {
  /** Packed bytes, as they lie on disk. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

export interface ImportOptions {
  /** `Page.checkpoint` of the last page that was stored, `null` to read from the start. */
  readonly checkpoint: string | null;
  /** How records are written; `auto` unless said otherwise. */
  readonly format?: ImportFormat;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Hears, in a sentence, what was left out without ending the import. */
  readonly onNotice?: (message: string) => void;
}

/**
 * Reads recorded Hub pages and dumps from files and folders, in the order given, and yields them as pages
 * of 500 to 1,500 models. Nothing is read ahead of the reader but a chunk of bytes: memory stays flat.
 * What a page's records carry is what they were asked for.
 *
 * @throws InputError, one sentence, for input that cannot be read. Pages before it have been yielded.
 */
export async function* importFiles(paths: readonly string[], options: ImportOptions): AsyncGenerator<Page> {
  const files = await findInputFiles(paths);
  const bytesTotal = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  let bytesRead = 0;
  const onChunk = (sizeBytes: number): void => {
    bytesRead += sizeBytes;
    options.onProgress?.({ bytesRead, bytesTotal });
  };
  const listener = { onChunk, onNotice: (message: string) => options.onNotice?.(message) };
  const from = parseImportCheckpoint(options.checkpoint);
  const builder = createPageBuilder();
  try {
    for await (const step of readSteps(files, from, options.format ?? 'auto', listener)) {
      options.signal?.throwIfAborted();
      builder.add(step.parsed, step.next);
      const page = builder.isFull() ? builder.take() : null;
      if (page !== null) yield page;
    }
  } catch (error) {
    // What came before a broken place is good.
    const rest = options.signal?.aborted === true ? null : builder.take();
    if (rest !== null) yield rest;
    throw error;
  }
  const rest = builder.take();
  if (rest !== null) yield rest;
}
