import type { AliasTable } from './alias-table.ts';
import type { NodeTable } from './node-table.ts';
import type { Target } from './reference-table.ts';

/** A place that is no id at all. */
export const NOWHERE = -1;

/**
 * Where targets lead. A place below `nodes.count` is a row of the model table; `nodes.count + s` is the
 * stub `stubs[s]`, named by its folded id.
 */
export interface Places {
  readonly ofTarget: Int32Array;
  readonly stubs: readonly string[];
}

/**
 * Leads every distinct target to its place. O(targets x length of alias chains).
 *
 * By identity first: a target's `_id` is its model. Else by id: the live model that bears it; else the
 * first live model along the aliases; else a gone model that bears it or stands along the way; else a
 * stub under the last id of the way (of a loop, the smallest).
 */
export function toPlaces(targets: readonly Target[], nodes: NodeTable, aliases: AliasTable): Places {
  const ofTarget = new Int32Array(targets.length);
  const stubs = new Map<string, number>();
  targets.forEach((target, index) => {
    const row = findByIdentity(target, nodes);
    if (row >= 0) ofTarget[index] = row;
    else if (target.id === null) ofTarget[index] = NOWHERE;
    else ofTarget[index] = placeId(target.folded, nodes, aliases, stubs);
  });
  return { ofTarget, stubs: [...stubs.keys()] };
}

/** A gone model yields to the live one of its name when only the gone one's identity is known. */
function findByIdentity({ hubId, id, folded }: Target, nodes: NodeTable): number {
  if (hubId === null) return -1;
  const row = nodes.findByHubId(hubId);
  if (row < 0 || nodes.isLive(row) || id === null) return row;
  const namesake = nodes.findById(folded);
  return namesake >= 0 && nodes.isLive(namesake) && !nodes.hasHubId(namesake) ? namesake : row;
}

function placeId(folded: string, nodes: NodeTable, aliases: AliasTable, stubs: Map<string, number>): number {
  let gone = -1;
  const passed = new Set<string>();
  let current = folded;
  for (;;) {
    const row = nodes.findById(current);
    if (row >= 0 && nodes.isLive(row)) return row;
    if (row >= 0 && gone < 0 && nodes.isGone(row)) gone = row;
    passed.add(current);
    const next = aliases.get(current);
    if (next === undefined) break;
    current = next;
    if (passed.has(current)) {
      current = toSmallestOfLoop(current, aliases);
      break;
    }
  }
  return gone >= 0 ? gone : nodes.count + toStub(current, stubs);
}

function toSmallestOfLoop(start: string, aliases: AliasTable): string {
  let smallest = start;
  for (let id = step(start, aliases); id !== start; id = step(id, aliases)) if (id < smallest) smallest = id;
  return smallest;
}

const step = (id: string, aliases: AliasTable): string => aliases.get(id) ?? id;

function toStub(folded: string, stubs: Map<string, number>): number {
  const known = stubs.get(folded);
  if (known !== undefined) return known;
  stubs.set(folded, stubs.size);
  return stubs.size - 1;
}
