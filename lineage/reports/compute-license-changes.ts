import type { LicenseChangesReport } from '../../schema/wire/license-changes-report.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { toLabels } from '../rows/to-labels.ts';
import { LIVE, STUB } from './count-derivations.ts';

const TOP = 50;

/** `report license-changes`: see its type. One pass over the edges; at most 50 kinds of change are listed. */
export function computeLicenseChanges({ nodes, parents }: LineageIndex): LicenseChangesReport {
  const { values, codes } = nodes.license;
  const isSingle = Uint8Array.from(values, (value) => (toLabels(value).length === 1 ? 1 : 0));
  const changes = new Map<number, number>();
  let bothDeclared = 0;
  let changed = 0;
  for (let child = 0; child < nodes.count; child++) {
    const to = codes[child] ?? 0;
    if (nodes.state[child] !== LIVE || isSingle[to] !== 1) continue;
    for (let edge = parents.offsets[child] ?? 0; edge < (parents.offsets[child + 1] ?? 0); edge++) {
      const parent = parents.targets[edge] ?? 0;
      const from = codes[parent] ?? 0;
      if (nodes.state[parent] === STUB || isSingle[from] !== 1) continue;
      bothDeclared++;
      if (from === to) continue;
      changed++;
      const pair = from * values.length + to;
      changes.set(pair, (changes.get(pair) ?? 0) + 1);
    }
  }
  const top = Array.from(changes, ([pair, derivations]) => ({
    from: values[Math.floor(pair / values.length)] ?? '',
    to: values[pair % values.length] ?? '',
    derivations,
  })).toSorted(
    (left, right) =>
      right.derivations - left.derivations ||
      compareTexts(left.from, right.from) ||
      compareTexts(left.to, right.to),
  );
  return { bothDeclared, changed, top: top.slice(0, TOP) };
}

const compareTexts = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
