import type { Measures } from '../../../schema/derived-graph.ts';
import type { ModelState } from '../../../schema/model.ts';
import type { Row } from '../../observe/row.ts';
import { MEASURES_PROPERTIES } from '../measures-properties.ts';
import { FINDING_PROPERTIES, MODEL_PROPERTIES } from '../model-properties.ts';
import type { Property } from '../model-properties.ts';
import { toColumn } from './column.ts';
import type { Column, Kind } from './column.ts';

/** A model with what is derived of it; `null` where it has no relatives. */
export interface ModelRecord {
  readonly row: Row;
  readonly measures: Measures | null;
}

const LABELS: Readonly<Record<ModelState, string>> = { live: 'Live', gone: 'Gone', stub: 'Stub' };

/** The name by which derivations find their ends; also the property `key`. */
const KEY: Column<ModelRecord> = {
  header: 'key:ID(Model){id-type:long}',
  kind: 'integer',
  of: ({ row }) => row.key,
};

const LABEL: Column<ModelRecord> = { header: ':LABEL', kind: 'text', of: ({ row }) => LABELS[row.state] };

const BOOLEANS: ReadonlySet<string> = new Set(['isDisabled', 'isReplaced']);
const LISTS: ReadonlySet<string> = new Set(['licenses']);

/** A wrong answer does not stay unnoticed: no cell takes a value of another kind. */
function toKind({ name, isInteger }: Property): Kind {
  if (isInteger) return 'integer';
  if (BOOLEANS.has(name)) return 'boolean';
  return LISTS.has(name) ? 'list' : 'text';
}

const toRowColumn = (property: Property): Column<ModelRecord> =>
  toColumn(property.name, toKind(property), ({ row }) => property.of(row));

/** `:Model` nodes as the store writes them. The label `:Model` itself stands in the command. */
export const MODEL_COLUMNS: readonly Column<ModelRecord>[] = [
  KEY,
  LABEL,
  ...[...MODEL_PROPERTIES, ...FINDING_PROPERTIES].filter(({ name }) => name !== 'key').map(toRowColumn),
  ...MEASURES_PROPERTIES.map(({ name, isInteger }) =>
    toColumn<ModelRecord>(name, isInteger ? 'integer' : 'list', ({ measures }) => measures?.[name] ?? null),
  ),
];
