import { foldId } from '../../schema/model-id.ts';
import type { Observation } from '../../schema/observation.ts';
import type { StoredRows } from '../observe/page-rows.ts';
import type { Row } from '../observe/row.ts';
import { readAlias } from './read-aliases.ts';
import { readRows } from './read-rows.ts';
import type { WriterState } from './writer-state.ts';

/** The stored rows that a page touches, read in four statements. */
export interface LoadedPage extends StoredRows {
  /** As stored; `undefined` for a row that the page makes. */
  byKey(key: number): Row | undefined;
}

export function loadPage(state: WriterState, observations: readonly Observation[]): LoadedPage {
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
  function loadNames(folded: readonly string[]): void {
    const keys = new Set(finder.byNames(folded));
    load([...keys]);
    for (const key of keys) {
      const row = byKey.get(key);
      if (row === undefined) continue;
      const name = foldId(row.id);
      byName.set(name, [...(byName.get(name) ?? []), row]);
    }
  }
  function named(folded: string): readonly Row[] {
    if (!asked.has(folded)) {
      asked.add(folded);
      loadNames([folded]);
    }
    return byName.get(folded) ?? NONE;
  }

  load(finder.byHubIds(listHubIds(observations)));
  const asked = listContestedNames(observations, byHubId);
  loadNames([...asked]);
  return {
    byKey: (key) => byKey.get(key),
    byHubId: (hubId) => byHubId.get(hubId) ?? null,
    holder: (folded) => named(folded).find((row) => row.state !== 'gone') ?? null,
    gone: (folded) => named(folded).filter((row) => row.state === 'gone'),
    alias: (folded) => readAlias(connection, folded),
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

/** Names whose bearers matter: of models that are new, back or renamed. Those of all others stand as they are. */
function listContestedNames(
  observations: readonly Observation[],
  byHubId: ReadonlyMap<string, Row>,
): Set<string> {
  const names = new Set<string>();
  for (const { model } of observations) {
    const own = byHubId.get(model.hubId ?? '');
    if (own === undefined || own.state !== 'live' || own.id !== model.id) names.add(foldId(model.id));
  }
  return names;
}
