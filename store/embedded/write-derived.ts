import type { Derivation } from '../../schema/derivation.ts';
import type { DerivedGraph, Stub } from '../../schema/derived-graph.ts';
import type { Finding } from '../../schema/finding.ts';
import { refuseOtherVersion } from '../derived/refuse-other-version.ts';
import type { Connection } from './connection.ts';
import {
  DERIVATION_COLUMNS,
  MEASURES_COLUMNS,
  toDerivationValues,
  toMeasuresValues,
} from './derivation-columns.ts';
import { insertMany } from './insert-many.ts';
import { writeMeta } from './meta.ts';
import { DERIVATIONS_BY_PARENT } from './schema.ts';
import type { Bindable } from './to-binds.ts';
import { mergeInto } from './write-aliases.ts';
import type { WriterState } from './writer-state.ts';

const STUB = 2;

const FINDING_COLUMNS = ['place', 'kind', 'id', 'other', 'proof'] as const;

const toFindingValues = ({ kind, id, other, proof }: Finding, at: number): readonly Bindable[] => [
  at + 1,
  kind,
  id,
  other,
  proof,
];

/** Replaces everything derived in one transaction. */
export function writeDerived(state: WriterState, derived: DerivedGraph): void {
  const { connection } = state;
  refuseOtherVersion(derived.dataVersion, state.dataVersion);
  connection.transaction(() => {
    replaceStubs(connection, derived.stubs);
    replaceDerivations(connection, derived.derivations);
    connection.exec('DELETE FROM measures');
    insertAll(connection, 'measures', MEASURES_COLUMNS, derived.measures, toMeasuresValues);
    connection.exec('DELETE FROM findings');
    insertAll(connection, 'findings', FINDING_COLUMNS, derived.findings, toFindingValues);
    connection.exec("DELETE FROM aliases WHERE source = 'card'");
    for (const alias of derived.cardAliases) mergeInto(connection, alias);
    writeMeta(connection, 'summary', derived.summary);
    writeMeta(connection, 'derivedVersion', derived.dataVersion);
  });
  for (const { key } of derived.stubs) state.lastKey = Math.max(state.lastKey, key);
}

/** Keeps a stub's row where key and spelling are the same, so that a usual derivation writes few of them. */
function replaceStubs(connection: Connection, stubs: readonly Stub[]): void {
  const stored = connection.prepare(`SELECT key, id FROM models WHERE state = ?`).all([STUB]);
  const wanted = new Map(stubs.map(({ key, id }) => [key, id]));
  const kept = new Set<number>();
  const remove = connection.prepare('DELETE FROM models WHERE key = ?');
  for (const [key, id] of stored) {
    if (wanted.get(Number(key)) === id) kept.add(Number(key));
    else remove.run([Number(key)]);
  }
  const added = stubs.filter(({ key }) => !kept.has(key));
  insertAll(connection, 'models', ['key', 'id', 'state'], added, ({ key, id }) => [key, id, STUB]);
}

/** Without its second index while it is filled: sorting once is quicker than a search for each row. */
function replaceDerivations(connection: Connection, derivations: readonly Derivation[]): void {
  connection.exec('DROP INDEX IF EXISTS derivations_by_parent');
  connection.exec('DELETE FROM derivations');
  insertAll(connection, 'derivations', DERIVATION_COLUMNS, derivations, toDerivationValues);
  connection.exec(DERIVATIONS_BY_PARENT);
}

/** Rows whose values are in memory at once. */
const PART = 4096;

function insertAll<T>(
  connection: Connection,
  table: string,
  columns: readonly string[],
  rows: readonly T[],
  toValues: (row: T, at: number) => readonly Bindable[],
): void {
  for (let start = 0; start < rows.length; start += PART) {
    const values = rows.slice(start, start + PART).flatMap((row, at) => toValues(row, start + at));
    insertMany(connection, table, columns, values);
  }
}
