import type { OverviewReport } from '../../schema/wire/report-documents.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { createTop } from '../rows/create-top.ts';
import { isMoreImportant } from '../rows/is-more-important.ts';
import { formatMonth, toMonthNumber } from '../rows/months.ts';
import { toModelRow } from '../rows/to-model-row.ts';
import { countDerivations, LIVE } from './count-derivations.ts';
import { countLicenses } from './count-licenses.ts';
import { countNodes } from './count-nodes.ts';

const LARGEST_TREES = 12;

/**
 * `report overview`: the Hub at a glance. Counts and months are about live models; `roots` are those
 * without a parent. The largest trees start at any root of the forest: live, gone or a stub.
 */
export function computeOverview(index: LineageIndex): OverviewReport {
  const { models, stubs } = countNodes(index);
  const { derivations, modelsWithParent } = countDerivations(index);
  return {
    models,
    stubs,
    derivations,
    roots: models - modelsWithParent,
    maxDepth: findMost(index, index.measures.depth),
    maxGeneration: findMost(index, index.measures.generation),
    months: countMonths(index),
    largestTrees: listLargestTrees(index),
    licenses: countLicenses(index),
  };
}

function findMost({ nodes }: LineageIndex, measure: Int32Array): number {
  let most = 0;
  for (let ordinal = 0; ordinal < nodes.count; ordinal++) {
    if (nodes.state[ordinal] === LIVE) most = Math.max(most, measure[ordinal] ?? 0);
  }
  return most;
}

function countMonths({ nodes, parents }: LineageIndex): OverviewReport['months'] {
  const size = toMonthNumber(0xffffffff) + 1;
  const counts = new Uint32Array(size);
  const withParent = new Uint32Array(size);
  const withLicense = new Uint32Array(size);
  for (let ordinal = 0; ordinal < nodes.count; ordinal++) {
    const seconds = nodes.createdAtS[ordinal] ?? 0;
    if (nodes.state[ordinal] !== LIVE || seconds === 0) continue;
    const month = toMonthNumber(seconds);
    counts[month] = (counts[month] ?? 0) + 1;
    if (parents.offsets[ordinal] !== parents.offsets[ordinal + 1]) {
      withParent[month] = (withParent[month] ?? 0) + 1;
    }
    if (nodes.license.codes[ordinal] !== 0) withLicense[month] = (withLicense[month] ?? 0) + 1;
  }
  return Array.from(counts, (count, month) => ({ month, count }))
    .filter(({ count }) => count > 0)
    .map(({ month, count }) => ({
      month: formatMonth(month),
      count,
      withParent: withParent[month] ?? 0,
      withLicense: withLicense[month] ?? 0,
    }));
}

function listLargestTrees(index: LineageIndex): OverviewReport['largestTrees'] {
  const { forest, measures, nodes } = index;
  const top = createTop(LARGEST_TREES, (left, right) => isMoreImportant(index, left, right));
  let root = 0;
  while (root < nodes.count) {
    if ((measures.descendantCount[root] ?? 0) > 0) top.offer(root);
    root += forest.size[root] ?? 1;
  }
  return top.list().map((ordinal) => toModelRow(index, ordinal));
}
