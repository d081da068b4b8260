import type { LineageIndex } from '../index/lineage-index.ts';
import { toLabels } from '../rows/to-labels.ts';
import { LIVE } from './count-derivations.ts';

/**
 * Live models by license label, most frequent first, then by label; `''` for those that declare none.
 * A model that declares two labels counts under both.
 */
export function countLicenses({
  nodes,
}: LineageIndex): readonly { readonly license: string; readonly count: number }[] {
  const { values, codes } = nodes.license;
  const byCode = new Uint32Array(values.length);
  for (let ordinal = 0; ordinal < nodes.count; ordinal++) {
    if (nodes.state[ordinal] !== LIVE) continue;
    const code = codes[ordinal] ?? 0;
    byCode[code] = (byCode[code] ?? 0) + 1;
  }
  const byLabel = new Map<string, number>();
  for (const [code, count] of byCode.entries()) {
    if (count === 0) continue;
    const labels = toLabels(values[code] ?? '');
    for (const label of labels.length === 0 ? [''] : labels) {
      byLabel.set(label, (byLabel.get(label) ?? 0) + count);
    }
  }
  return Array.from(byLabel, ([license, count]) => ({ license, count })).toSorted(
    (left, right) => right.count - left.count || (left.license < right.license ? -1 : 1),
  );
}
