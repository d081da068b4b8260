import type { Sent } from '../server.ts';

/** What the cells of a column are. Numbers are whole ones; a list holds texts. */
export type Kind = 'text' | 'integer' | 'boolean' | 'list';

/** One column of a CSV file for `neo4j-admin database import`. */
export interface Column<RecordType> {
  /** As the importer reads it: `likes:long`. */
  readonly header: string;
  readonly kind: Kind;
  /** `null` is no property. */
  readonly of: (record: RecordType) => Sent;
}

const TYPES: Readonly<Record<Kind, string>> = {
  text: '',
  integer: ':long',
  boolean: ':boolean',
  list: ':string[]',
};

/** A column that becomes the property of this name. */
export const toColumn = <RecordType>(
  name: string,
  kind: Kind,
  of: (record: RecordType) => Sent,
): Column<RecordType> => ({ header: `${name}${TYPES[kind]}`, kind, of });

/** A column for each of these fields of a record: `toColumns({ x: 'integer', name: 'text' })`. */
export function toColumns<Name extends string>(
  kinds: Readonly<Record<Name, Kind>>,
): readonly Column<{ readonly [Field in Name]: Sent }>[] {
  const columns: Column<{ readonly [Field in Name]: Sent }>[] = [];
  for (const name in kinds) columns.push(toColumn(name, kinds[name], (record) => record[name]));
  return columns;
}
