import type { Measures } from '../../schema/derived-graph.ts';
import type { Derivation } from '../../schema/derivation.ts';
import type { Finding, FindingKind } from '../../schema/finding.ts';
import { toRedirectFinding } from '../lookups/to-redirect-finding.ts';
import { toRecreatedFinding } from '../observe/to-recreated-finding.ts';
import type { Direction } from '../port.ts';
import { listRows, toStoredRows } from './memory-state.ts';
import type { MemoryState } from './memory-state.ts';
import { listLookups } from './write-lookups.ts';

export function readNeighbors(
  state: MemoryState,
  keys: readonly number[],
  direction: Direction,
): readonly Derivation[] {
  const own = direction === 'parents' ? 'childKey' : 'parentKey';
  const asked = new Set(keys);
  const found = state.derived.derivations.filter((derivation) => asked.has(derivation[own]));
  return direction === 'parents' ? found.toSorted(byChild) : found.toSorted(byParent);
}

export const listDerivations = (state: MemoryState): readonly Derivation[] =>
  state.derived.derivations.toSorted(byChild);

const byChild = (a: Derivation, b: Derivation): number => a.childKey - b.childKey || a.position - b.position;
const byParent = (a: Derivation, b: Derivation): number =>
  a.parentKey - b.parentKey || a.childKey - b.childKey;

export const readMeasures = (state: MemoryState, keys: readonly number[]): readonly Measures[] =>
  keys.flatMap((key) => state.measures.get(key) ?? []);

export function readFindings(
  state: MemoryState,
  filter: { readonly kind?: FindingKind; readonly limit?: number },
): readonly Finding[] {
  return [...state.derived.findings, ...listRecreated(state), ...listRedirects(state)]
    .filter(({ kind }) => filter.kind === undefined || kind === filter.kind)
    .slice(0, filter.limit);
}

const listRecreated = (state: MemoryState): readonly Finding[] =>
  listRows(state).flatMap((row) => {
    if (!row.isReplaced) return [];
    const bearer = toStoredRows(state).holder(row.folded);
    return [toRecreatedFinding(row, bearer?.state === 'live' ? bearer : null)];
  });

const listRedirects = (state: MemoryState): readonly Finding[] =>
  listLookups(state)
    .filter(({ outcome }) => outcome === 'other-repository')
    .map(toRedirectFinding);
