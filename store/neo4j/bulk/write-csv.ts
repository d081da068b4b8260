import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Column } from './column.ts';
import { formatCell } from './format-cell.ts';

/**
 * Writes one new CSV file, its header in the first line, from records as they come; gives their number. Holds one
 * chunk of them at a time and waits while the disk is slow. Throws the system's error when it cannot write.
 */
export async function writeCsv<RecordType>(
  path: string,
  columns: readonly Column<RecordType>[],
  records: AsyncIterable<readonly RecordType[]>,
): Promise<number> {
  let rows = 0;
  async function* listTexts(): AsyncGenerator<string> {
    yield `${columns.map(({ header }) => header).join(',')}\n`;
    for await (const chunk of records) {
      const lines = chunk.map((record) =>
        columns.map(({ kind, of }) => formatCell(kind, of(record))).join(','),
      );
      rows += lines.length;
      yield lines.map((line) => `${line}\n`).join('');
    }
  }
  await pipeline(listTexts, createWriteStream(path, { flags: 'wx' }));
  return rows;
}
