import type { Measures } from '../../schema/derived-graph.ts';
import type { Derivation } from '../../schema/derivation.ts';
import type { Direction } from '../port.ts';
import type { Connection } from './connection.ts';
import { DERIVATION_COLUMNS, MEASURES_COLUMNS, toDerivation, toMeasures } from './derivation-columns.ts';
import { readJsonRows } from './json-rows.ts';

const DERIVATION = `json_array(${DERIVATION_COLUMNS.map((name) => `d.${name}`).join(', ')})`;
const MEASURES = `json_array(${MEASURES_COLUMNS.map((name) => `m.${name}`).join(', ')})`;

const toNeighbors = (own: string, order: string): string => `
  SELECT json_group_array(${DERIVATION}) FROM
    (SELECT d.* FROM (SELECT DISTINCT value FROM json_each(?)) j
     CROSS JOIN derivations d ON d.${own} = j.value ORDER BY ${order}) d`;

const NEIGHBORS = {
  parents: toNeighbors('child', 'd.child, d.position'),
  children: toNeighbors('parent', 'd.parent, d.child'),
} as const satisfies Record<Direction, string>;

export const readNeighbors = (
  connection: Connection,
  keys: readonly number[],
  direction: Direction,
): readonly Derivation[] =>
  keys.length === 0
    ? []
    : readJsonRows(connection.prepare(NEIGHBORS[direction]), [JSON.stringify(keys)]).map(toDerivation);

/** All derivations of the next children that have some, so that a chunk never cuts a child's list. */
const AFTER_CHILD = `
  SELECT json_group_array(${DERIVATION}) FROM
    (SELECT * FROM derivations WHERE child > ? AND child <= (
       SELECT max(child) FROM (SELECT child FROM derivations WHERE child > ? ORDER BY child LIMIT ?))
     ORDER BY child, position) d`;

export const readDerivationsAfter = (
  connection: Connection,
  child: number,
  limit: number,
): readonly Derivation[] =>
  readJsonRows(connection.prepare(AFTER_CHILD), [child, child, limit]).map(toDerivation);

const MEASURES_BY_KEY = `
  SELECT json_group_array(${MEASURES}) FROM json_each(?) j CROSS JOIN measures m ON m.key = j.value`;

export const readMeasures = (connection: Connection, keys: readonly number[]): readonly Measures[] =>
  keys.length === 0
    ? []
    : readJsonRows(connection.prepare(MEASURES_BY_KEY), [JSON.stringify(keys)]).map(toMeasures);
