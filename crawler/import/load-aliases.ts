import { readFile } from 'node:fs/promises';
import { parseModelId } from '../../schema/model-id.ts';
import type { Alias } from '../../schema/snapshot.ts';
import { InputError } from '../input-error.ts';
import { findInputFiles } from './input-file.ts';
import { parseCsv } from './parse-csv.ts';
import type { CsvRow } from './parse-csv.ts';

/**
 * Reads older ids from a CSV file with the columns `alias` and `id`, in any order; other columns are ignored.
 * Rows that differ only in case, chains, loops and unknown targets are fine here: resolution deals with them.
 *
 * @param options.seen UTC day to date the aliases with, `YYYY-MM-DD`
 * @throws InputError, one sentence with the line, for a missing column or a cell that is no model id.
 */
export async function loadAliases(
  path: string,
  options: { readonly seen: string },
): Promise<readonly Alias[]> {
  const [file] = await findInputFiles([path]);
  if (file?.path !== path) throw new InputError(`${path} is a folder. Name the CSV file in it.`);
  const [header, ...rows] = parseCsv(await readFile(path, 'utf8'));
  if (header === undefined) throw new InputError(`${path} is empty. It needs the columns alias,id.`);
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const aliasColumn = names.indexOf('alias');
  const idColumn = names.indexOf('id');
  if (aliasColumn < 0 || idColumn < 0) {
    throw new InputError(
      `${path} has the columns "${header.cells.join(',')}", but needs alias and id: begin it with the line alias,id.`,
    );
  }
  const read = (row: CsvRow, column: number, name: string): string => {
    const text = row.cells[column]?.trim() ?? '';
    const id = parseModelId(text);
    if (id !== null) return id;
    throw new InputError(
      `Line ${row.line} of ${path}: the ${name} "${text.slice(0, 120)}" is no model id (owner/name). Correct or remove the line.`,
    );
  };
  return rows.map((row) => ({
    alias: read(row, aliasColumn, 'alias'),
    id: read(row, idColumn, 'id'),
    source: 'file',
    seen: options.seen,
  }));
}
