import { idAt } from '../../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../../lineage/index/lineage-index.ts';
import { LIVE } from '../../../../lineage/reports/count-derivations.ts';
import { formatMonth, toMonthNumber } from '../../../../lineage/rows/months.ts';
import { compareRows } from '../compare-rows.ts';
import { toQuestion } from '../question.ts';
import type { Row } from '../question.ts';

export const bulkUploaders = toQuestion({
  name: 'bulk-uploaders',
  asked: () => [
    { most: 0, limit: 10_000 },
    { most: 2, limit: 10 },
  ],
  example: { most: 10, limit: 5 },
  answer: (index, { most, limit }) => {
    const all = listUploads(index).map((row) => JSON.stringify(row));
    const counts = new Map<string, number>();
    for (const upload of all) counts.set(upload, (counts.get(upload) ?? 0) + 1);
    return Array.from(counts, ([upload, children]): Row => ({ ...JSON.parse(upload), children }))
      .filter(({ children }) => Number(children) > most)
      .toSorted(compareRows('-children', 'owner', 'parent', 'month'))
      .slice(0, limit);
  },
});

/** Owner, parent and month of every derivation of a live model. */
function listUploads({ nodes, parents }: LineageIndex): readonly Row[] {
  const rows: Row[] = [];
  for (let child = 0; child < nodes.count; child++) {
    const owner = nodes.owner.values[nodes.owner.codes[child] ?? 0];
    const createdAtS = nodes.createdAtS[child] ?? 0;
    if (nodes.state[child] !== LIVE || owner === '' || createdAtS === 0) continue;
    for (let edge = parents.offsets[child] ?? 0; edge < (parents.offsets[child + 1] ?? 0); edge++) {
      const parent = idAt(nodes.ids, parents.targets[edge] ?? 0);
      rows.push({ owner, parent, month: formatMonth(toMonthNumber(createdAtS)) });
    }
  }
  return rows;
}
