import type { Observation } from '../../schema/observation.ts';
import { isContested } from '../observe/is-contested.ts';
import type { StoredRows } from '../observe/page-rows.ts';
import type { Row } from '../observe/row.ts';
import { readNotedAlias } from './read-aliases.ts';
import { readRows } from './read-rows.ts';
import type { WriterState } from './writer-state.ts';

/** The stored rows that a page touches, read in four statements. */
export interface LoadedPage extends StoredRows {
  /** As stored; `undefined` for a row that the page makes. */
  byKey(key: number): Row | undefined;
}

export function loadPage(
  state: WriterState,
  observations: readonly Observation[],
  folded: readonly string[],
): LoadedPage {
  const { connection, book, finder } = state;
  const byKey = new Map<number, Row>();
  const byHubId = new Map<string, Row>();
  const byName = new Map<string, readonly Row[]>();

  function load(keys: readonly number[]): void {
    const missing = [...new Set(keys)].filter((key) => !byKey.has(key));
    for (const row of readRows(connection, book, missing)) {
      byKey.set(row.key, row);
      if (row.hubId !== null) byHubId.set(row.hubId, row);
    }
  }
  /** All bearers of a name that is looked up, live, stub and gone. */
  function loadNames(names: readonly string[]): void {
    const keys = new Set(finder.byNames(names));
    load([...keys]);
    for (const key of keys) {
      const row = byKey.get(key);
      if (row === undefined) continue;
      byName.set(row.folded, [...(byName.get(row.folded) ?? []), row]);
    }
  }
  function named(name: string): readonly Row[] {
    if (!asked.has(name)) {
      asked.add(name);
      loadNames([name]);
    }
    return byName.get(name) ?? NONE;
  }

  load(finder.byHubIds(listHubIds(observations)));
  const asked = listContestedNames(observations, folded, byHubId);
  loadNames([...asked]);
  return {
    byKey: (key) => byKey.get(key),
    byHubId: (hubId) => byHubId.get(hubId) ?? null,
    holder: (name) => named(name).find((row) => row.state !== 'gone') ?? null,
    gone: (name) => named(name).filter((row) => row.state === 'gone'),
    alias: (name) => readNotedAlias(connection, name),
  };
}

const NONE: readonly Row[] = [];

function listHubIds(observations: readonly Observation[]): readonly string[] {
  const hubIds: string[] = [];
  for (const { model } of observations) {
    if (model.hubId !== null && model.hubId !== undefined) hubIds.push(model.hubId);
  }
  return hubIds;
}

function listContestedNames(
  observations: readonly Observation[],
  folded: readonly string[],
  byHubId: ReadonlyMap<string, Row>,
): Set<string> {
  const names = new Set<string>();
  let at = 0;
  for (const observation of observations) {
    if (isContested(observation, byHubId)) names.add(folded[at] ?? '');
    at++;
  }
  return names;
}
