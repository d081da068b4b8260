import { basename } from 'node:path';
import { InputError } from '../input-error.ts';
import { isUsableName } from './input-file.ts';
import type { InputFile } from './input-file.ts';
import { peekBytes } from './peek-bytes.ts';
import type { Peeked } from './peek-bytes.ts';
import { gunzipBytes, readFileBytes } from './read-bytes.ts';
import type { Bytes } from './read-bytes.ts';
import { readTar } from './read-tar.ts';
import { HEAD_BYTES, sniffFormat } from './sniff-format.ts';

/** One piece of text to parse: a whole file, or one file of an archive. Read it, or leave it, before the next one. */
export interface Entry {
  /** Place in its file, from 0; counts what an import reads, not what an archive holds besides. */
  readonly index: number;
  /** For messages: `page1.json in pages.tar.gz`, or the path of the file itself. */
  readonly label: string;
  /** For reasons that are kept and shown to others: the same without the folder that the file lies in. */
  readonly name: string;
  /** UTF-8 text, unpacked. */
  readonly open: () => Promise<Bytes>;
}

export interface ReadEntriesOptions {
  /** Hears the packed bytes as they are read. */
  readonly onChunk?: (sizeBytes: number) => void;
}

/**
 * The texts that a file holds, whatever it is packed in: gzip, tar, both, or nothing.
 *
 * @throws InputError for content that is none of these, or an archive without usable files.
 */
export async function* readEntries(file: InputFile, options: ReadEntriesOptions = {}): AsyncGenerator<Entry> {
  const { format, bytes, close } = await openText(readFileBytes(file.path, options.onChunk), file.path);
  if (format === 'text') {
    try {
      const name = basename(file.path);
      yield { index: 0, label: file.path, name, open: () => Promise.resolve(bytes) };
    } finally {
      await close();
    }
    return;
  }
  let index = 0;
  for await (const entry of readTar(bytes)) {
    if (!isUsableName(entry.name)) continue;
    const label = `${entry.name} in ${basename(file.path)}`;
    yield { index, label, name: label, open: () => openInnerText(entry.bytes, label) };
    index += 1;
  }
  if (index > 0) return;
  throw new InputError(
    `The archive ${file.path} holds no .json, .ndjson or .jsonl file. Import an archive of recorded Hub pages.`,
  );
}

async function openInnerText(source: Bytes, label: string): Promise<Bytes> {
  const { format, bytes } = await openText(source, label);
  if (format === 'text') return bytes;
  throw new InputError(`${label} is itself an archive. Unpack it and import what it holds.`);
}

/** Unpacks gzip where there is any, and says whether text or an archive is inside. */
async function openText(
  source: Bytes,
  label: string,
): Promise<{ readonly format: 'text' | 'tar'; readonly bytes: Bytes; readonly close: () => Promise<void> }> {
  let peeked: Peeked = await peekBytes(source, HEAD_BYTES);
  let format = sniffFormat(peeked.head);
  if (format.kind === 'gzip') {
    peeked = await peekBytes(gunzipBytes(peeked.bytes), HEAD_BYTES);
    format = sniffFormat(peeked.head);
  }
  switch (format.kind) {
    case 'text':
    case 'tar':
      return { format: format.kind, bytes: peeked.bytes, close: peeked.close };
    case 'empty':
      // A stream that breaks at its first byte is broken, not empty: reading it tells which.
      for await (const chunk of peeked.bytes) if (chunk.length > 0) break;
      throw new InputError(`${label} is empty. Record or download it again.`);
    case 'gzip':
      await peeked.close();
      throw new InputError(`${label} is packed twice with gzip. Unpack it once.`);
    case 'unusable':
      await peeked.close();
      throw new InputError(`${label} is ${format.name}. ${format.advice}`);
  }
}
