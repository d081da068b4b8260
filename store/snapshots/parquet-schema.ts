import type { SchemaElement } from 'hyparquet';
import type { Column, ColumnType } from './column.ts';

type Leaf = Pick<SchemaElement, 'type' | 'converted_type'>;

const LEAVES: Readonly<Record<ColumnType, Leaf>> = {
  INT32: { type: 'INT32' },
  INT64: { type: 'INT64' },
  STRING: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  'LIST<STRING>': { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  BOOLEAN: { type: 'BOOLEAN' },
  'TIMESTAMP (ms, UTC)': { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  DATE: { type: 'INT32', converted_type: 'DATE' },
};

/** The schema of a file with these columns, as Parquet writes it down: a tree in depth-first order. */
export const toParquetSchema = (columns: readonly Column<never>[]): SchemaElement[] => [
  { name: 'schema', num_children: columns.length },
  ...columns.flatMap(toElements),
];

function toElements({ name, type, isNullable }: Column<never>): SchemaElement[] {
  const repetition = isNullable ? 'OPTIONAL' : 'REQUIRED';
  if (type !== 'LIST<STRING>') return [{ name, repetition_type: repetition, ...LEAVES[type] }];
  return [
    { name, repetition_type: repetition, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...LEAVES[type] },
  ];
}
