import type { CoverageReport, RejectedRecords } from '../../schema/wire/report-documents.ts';
import type { CoverageDocument } from '../../schema/wire/status-document.ts';
import { idAt } from '../index/id-column.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { createTop } from '../rows/create-top.ts';
import { countDerivations, LIVE, STUB } from './count-derivations.ts';
import { countNodes } from './count-nodes.ts';

const TOP_STUBS = 20;

/** What stands beside every total: how much of the graph the snapshot really shows. */
export function computeCoverageLine(index: LineageIndex): CoverageDocument {
  const { models, modelsWithLicense, stubs } = countNodes(index);
  const { modelsWithParent, derivations, derivationsToKnown, byRelation } = countDerivations(index);
  return {
    models,
    modelsWithParent,
    modelsWithLicense,
    stubs,
    derivations,
    derivationsToKnown,
    derivationsWithRelation: derivations - byRelation.unspecified,
  };
}

/**
 * `report coverage`: the same, with the parents outside the snapshot that most live models name.
 * `records`: those that were left out; a store knows them, an index does not.
 */
export function computeCoverage(
  index: LineageIndex,
  records: RejectedRecords = { rejected: 0, rejections: [] },
): CoverageReport {
  const line = computeCoverageLine(index);
  const { nodes, children } = index;
  const { idRanks } = nodes;
  const named = new Map<number, number>();
  const top = createTop(TOP_STUBS, (left, right) => {
    const difference = (named.get(left) ?? 0) - (named.get(right) ?? 0);
    return difference === 0 ? (idRanks[left] ?? 0) < (idRanks[right] ?? 0) : difference > 0;
  });
  for (let ordinal = 0; ordinal < nodes.count; ordinal++) {
    if (nodes.state[ordinal] !== STUB) continue;
    let count = 0;
    for (let at = children.offsets[ordinal] ?? 0; at < (children.offsets[ordinal + 1] ?? 0); at++) {
      if (nodes.state[children.targets[at] ?? 0] === LIVE) count++;
    }
    if (count === 0) continue;
    named.set(ordinal, count);
    top.offer(ordinal);
  }
  return {
    ...line,
    topStubs: top
      .list()
      .map((ordinal) => ({ id: idAt(nodes.ids, ordinal), childCount: named.get(ordinal) ?? 0 })),
    danglingDerivations: line.derivations - line.derivationsToKnown,
    ...records,
  };
}
