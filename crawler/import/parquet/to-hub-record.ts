import type { ParquetRow } from './read-rows.ts';

/** A row as the Hub's API would send the record. */
export interface ParquetRecord {
  readonly record: Readonly<Record<string, unknown>>;
  /** Columns whose text should be JSON and is not: they say nothing of this model. */
  readonly broken: readonly string[];
}

/** Columns with values of several parts, which some files keep as JSON text. */
const PARTED: ReadonlySet<string> = new Set(['cardData', 'baseModels', 'safetensors', 'tags']);
/** Columns of yes and no, which some files keep as words. */
const YES_NO: ReadonlySet<string> = new Set(['private', 'disabled', 'gated']);
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

const NONE: readonly string[] = [];

/** Turns one row, whose columns have the Hub's names, into a record. Moments stay dates, which the parser takes. */
export function toHubRecord(row: ParquetRow): ParquetRecord {
  const record: Record<string, unknown> = {};
  let broken = NONE;
  for (const name in row) {
    const value = row[name];
    if (typeof value === 'string' && PARTED.has(name)) {
      const parsed = parseJson(value);
      if (parsed === undefined) broken = [...broken, name];
      else record[name] = parsed;
    } else if (typeof value === 'bigint') record[name] = Number(value);
    else if (typeof value === 'string' && YES_NO.has(name)) {
      record[name] = WORDS.get(value.trim().toLowerCase()) ?? value;
    } else record[name] = value;
  }
  return { record, broken };
}

/** Nothing is `null`; `undefined` for a text that is no JSON. */
function parseJson(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
