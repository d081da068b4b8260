/** What a column of a snapshot holds, in words that the documentation uses. */
export type ColumnType =
  | 'INT32'
  | 'INT64'
  | 'STRING'
  | 'LIST<STRING>'
  | 'BOOLEAN'
  | 'TIMESTAMP (ms, UTC)'
  | 'DATE';

/** One column of a file: how a value of a record stands in it. */
export interface Column<Value> {
  readonly name: string;
  readonly type: ColumnType;
  readonly isNullable: boolean;
  /** The value as the Parquet writer takes it. */
  readonly toCell: (value: Value) => unknown;
  /** The value of a cell. @throws an Error that says what stands there instead */
  readonly toValue: (cell: unknown) => Value;
}

/** The columns of a file by the field of its records, in the file's order. */
export type Columns<RecordType> = { readonly [Field in keyof RecordType]: Column<RecordType[Field]> };

const DAY_LENGTH = 10;

const wrong = (name: string, cell: unknown): Error =>
  new Error(`its column ${name} holds ${typeof cell === 'object' ? 'something else' : String(cell)}`);

/** A column whose cells may be empty. */
export const nullable = <Value>(column: Column<Value>): Column<Value | null> => ({
  ...column,
  isNullable: true,
  toCell: (value) => (value === null ? null : column.toCell(value)),
  toValue: (cell) => (cell === null || cell === undefined ? null : column.toValue(cell)),
});

/** A whole number below 2^31. */
export const int32 = (name: string): Column<number> => ({
  name,
  type: 'INT32',
  isNullable: false,
  toCell: (value) => value,
  toValue: (cell) => toNumber(name, cell),
});

/** A whole number that may be larger; beyond 2^53 it is rounded. */
export const int64 = (name: string): Column<number> => ({
  name,
  type: 'INT64',
  isNullable: false,
  toCell: (value) => BigInt(Math.trunc(value)),
  toValue: (cell) => toNumber(name, typeof cell === 'bigint' ? Number(cell) : cell),
});

export const text = (name: string): Column<string> => ({
  name,
  type: 'STRING',
  isNullable: false,
  toCell: (value) => value,
  toValue(cell) {
    if (typeof cell === 'string') return cell;
    throw wrong(name, cell);
  },
});

/** A text out of a list of words. */
export const word = <Word extends string>(name: string, words: readonly Word[]): Column<Word> => ({
  ...text(name),
  toCell: (value) => value,
  toValue(cell) {
    const known = words.find((each) => each === cell);
    if (known !== undefined) return known;
    throw wrong(name, cell);
  },
});

export const texts = (name: string): Column<readonly string[]> => ({
  name,
  type: 'LIST<STRING>',
  isNullable: false,
  toCell: (value) => value,
  toValue(cell) {
    if (!Array.isArray(cell)) throw wrong(name, cell);
    return cell.map((each) => text(name).toValue(each));
  },
});

export const yesNo = (name: string): Column<boolean> => ({
  name,
  type: 'BOOLEAN',
  isNullable: false,
  toCell: (value) => value,
  toValue(cell) {
    if (typeof cell === 'boolean') return cell;
    throw wrong(name, cell);
  },
});

/** Milliseconds since 1970 in the record. */
export const time = (name: string): Column<number> => ({
  name,
  type: 'TIMESTAMP (ms, UTC)',
  isNullable: false,
  toCell: (value) => new Date(value),
  toValue: (cell) => toDate(name, cell).getTime(),
});

/** A UTC day, `YYYY-MM-DD`, in the record. */
export const day = (name: string): Column<string> => ({
  name,
  type: 'DATE',
  isNullable: false,
  toCell: (value) => new Date(value),
  toValue: (cell) => toDate(name, cell).toISOString().slice(0, DAY_LENGTH),
});

function toNumber(name: string, cell: unknown): number {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  throw wrong(name, cell);
}

function toDate(name: string, cell: unknown): Date {
  if (cell instanceof Date && !Number.isNaN(cell.getTime())) return cell;
  throw wrong(name, cell);
}
