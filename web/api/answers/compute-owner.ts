import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { createTop } from '../../../lineage/rows/create-top.ts';
import { isMoreImportant, toDownloads } from '../../../lineage/rows/is-more-important.ts';
import { toLabels } from '../../../lineage/rows/to-labels.ts';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import { UNKNOWN_COUNT } from '../../../lineage/index/lineage-index.ts';
import { walkFromMany } from './walk-from-many.ts';
import { MODEL_STATES } from '../../../schema/model.ts';
import type { OwnerDocument } from '../../../schema/wire/list-documents.ts';

const SHOWN = 50;
const LIVE = MODEL_STATES.indexOf('live');
const STUB = MODEL_STATES.indexOf('stub');

/**
 * What the owner `folded` (lower case) published and what others derived from it; `null` for an unknown owner.
 * Totals count live models only, the rows show gone ones and stubs too. O(n) over one column, then over what
 * was found.
 */
export function computeOwner(index: LineageIndex, folded: string): OwnerDocument | null {
  const codes = findOwnerCodes(index, folded);
  if (codes.size === 0) return null;
  const own = findNodes(index, codes);
  // A stub under the owner's name is no model of theirs.
  const derived = walkFromMany(
    index,
    own.filter((ordinal) => index.nodes.state[ordinal] !== STUB),
  );
  const top = createTop(SHOWN, (left, right) => isMoreImportant(index, left, right));
  for (const ordinal of own) top.offer(ordinal);
  const live = own.filter((ordinal) => index.nodes.state[ordinal] === LIVE);
  const isTheirs = (ordinal: number): boolean =>
    index.nodes.state[ordinal] === LIVE && !codes.has(index.nodes.owner.codes[ordinal] ?? 0);
  return {
    owner: toSpelling(index, own, folded),
    models: live.length,
    derivatives: derived.reduce((count, ordinal) => count + (isTheirs(ordinal) ? 1 : 0), 0),
    families: listFamilies(index, own),
    downloads30d: live.reduce((sum, ordinal) => sum + toDownloads(index, ordinal), 0),
    likes: live.reduce((sum, ordinal) => sum + toKnown(index.nodes.likes[ordinal]), 0),
    licenses: countLicenses(index, live),
    states: countStates(index, own),
    rows: top.list().map((ordinal) => toModelRow(index, ordinal)),
  };
}

/** Stubs may spell an owner otherwise than the owner's own models do, so there can be several codes. */
function findOwnerCodes({ nodes }: LineageIndex, folded: string): ReadonlySet<number> {
  const codes = new Set<number>();
  for (const [code, value] of nodes.owner.values.entries()) {
    const isMeant = code > 0 && value.length === folded.length && value.toLowerCase() === folded;
    if (isMeant) codes.add(code);
  }
  return codes;
}

function findNodes({ nodes }: LineageIndex, codes: ReadonlySet<number>): readonly number[] {
  const [first = -1, ...others] = codes;
  const found: number[] = [];
  for (let ordinal = 0; ordinal < nodes.count; ordinal++) {
    const code = nodes.owner.codes[ordinal] ?? 0;
    if (code === first || others.includes(code)) found.push(ordinal);
  }
  return found;
}

/** As a live model of the owner spells it. */
function toSpelling({ nodes }: LineageIndex, own: readonly number[], folded: string): string {
  const shown = own.find((ordinal) => nodes.state[ordinal] === LIVE) ?? own[0] ?? -1;
  return nodes.owner.values[nodes.owner.codes[shown] ?? 0] ?? folded;
}

function listFamilies({ families }: LineageIndex, own: readonly number[]): readonly string[] {
  let bits = 0;
  for (const ordinal of own) bits |= families.published[ordinal] ?? 0;
  return families.keys.filter((_, bit) => ((bits >>> bit) & 1) === 1);
}

function countLicenses({ nodes }: LineageIndex, live: readonly number[]): OwnerDocument['licenses'] {
  const counts = new Map<string, number>();
  for (const ordinal of live) {
    const labels = toLabels(nodes.license.values[nodes.license.codes[ordinal] ?? 0] ?? '');
    for (const label of labels.length === 0 ? [''] : labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .map(([license, count]) => ({ license, count }))
    .toSorted((left, right) => right.count - left.count || (left.license < right.license ? -1 : 1));
}

function countStates({ nodes }: LineageIndex, own: readonly number[]): OwnerDocument['states'] {
  const states = { live: 0, gone: 0, stub: 0 };
  for (const ordinal of own) states[MODEL_STATES[nodes.state[ordinal] ?? 0] ?? 'live']++;
  return states;
}

const toKnown = (count: number | undefined): number =>
  count === undefined || count === UNKNOWN_COUNT ? 0 : count;
