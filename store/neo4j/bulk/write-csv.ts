import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Column } from './column.ts';
import { formatCell } from './format-cell.ts';

export interface WrittenCsv {
  readonly rows: number;
  /** The importer reads such files more slowly, and must be told of them. */
  readonly hasLineBreaks: boolean;
}

const LINE_BREAK = /[\r\n]/;

/**
 * Writes one new CSV file, its header in the first line, from records as they come. Holds one chunk of them at a
 * time and waits while the disk is slow. Throws the system's error when the file is there or cannot be written.
 */
export async function writeCsv<RecordType>(
  path: string,
  columns: readonly Column<RecordType>[],
  records: AsyncIterable<readonly RecordType[]>,
): Promise<WrittenCsv> {
  let rows = 0;
  let hasLineBreaks = false;
  async function* listTexts(): AsyncGenerator<string> {
    yield `${columns.map(({ header }) => header).join(',')}\n`;
    for await (const chunk of records) {
      const lines = chunk.map((record) =>
        columns.map(({ kind, of }) => formatCell(kind, of(record))).join(','),
      );
      rows += lines.length;
      hasLineBreaks ||= lines.some((line) => LINE_BREAK.test(line));
      yield lines.map((line) => `${line}\n`).join('');
    }
  }
  await pipeline(listTexts, createWriteStream(path, { flags: 'wx' }));
  return { rows, hasLineBreaks };
}
