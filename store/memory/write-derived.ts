import type { DerivedGraph, Stub } from '../../schema/derived-graph.ts';
import { foldId } from '../../schema/model-id.ts';
import type { Alias } from '../../schema/snapshot.ts';
import { mergeAlias } from '../aliases/merge-alias.ts';
import { refuseOtherVersion } from '../derived/refuse-other-version.ts';
import { toEmptyRow } from '../observe/row.ts';
import type { WriteResult } from '../port.ts';
import { deleteRow, putRow } from './memory-state.ts';
import type { MemoryState } from './memory-state.ts';

export function writeDerived(state: MemoryState, derived: DerivedGraph): void {
  // Read before anything is written, so that an error on the way leaves the state as it was.
  const { dataVersion, stubs, derivations, measures, findings, cardAliases, summary } = derived;
  refuseOtherVersion(dataVersion, state.dataVersion);
  replaceStubs(state, stubs);
  for (const [folded, alias] of state.aliases) if (alias.source === 'card') state.aliases.delete(folded);
  for (const alias of cardAliases) putAlias(state, alias);
  state.derived = { derivations, findings };
  state.measures = new Map(measures.map((each) => [each.key, each]));
  state.summary = summary;
  state.derivedVersion = dataVersion;
}

function replaceStubs(state: MemoryState, stubs: readonly Stub[]): void {
  for (const row of state.rows.values()) if (row.state === 'stub') deleteRow(state, row);
  for (const { key, id } of stubs) putRow(state, toEmptyRow(key, id, state.book.never));
}

export function writeAliases(state: MemoryState, aliases: readonly Alias[]): WriteResult {
  const result = { inserted: 0, updated: 0, unchanged: 0 };
  for (const alias of aliases) result[putAlias(state, alias)]++;
  if (result.inserted + result.updated > 0) state.dataVersion++;
  return result;
}

export function putAlias(state: MemoryState, alias: Alias): keyof WriteResult {
  const folded = foldId(alias.alias);
  const known = state.aliases.get(folded) ?? null;
  const merged = mergeAlias(known, alias);
  if (merged === null) return 'unchanged';
  state.aliases.set(folded, merged);
  return known === null ? 'inserted' : 'updated';
}
