import { toEvidenceCode } from '../../schema/evidence.ts';
import type { Family } from '../../schema/family.ts';
import { RELATIONS } from '../../schema/relation.ts';
import type { FamilyReport } from '../../schema/wire/report-documents.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { createMonthCounter } from '../rows/count-months.ts';
import { toDrawnRelation } from '../rows/drawn-relation.ts';
import { isMoreImportant } from '../rows/is-more-important.ts';
import { toRelationMix } from '../rows/relation-mix.ts';
import { toModelRow } from '../rows/to-model-row.ts';
import { LIVE, toRelationRecord } from './count-derivations.ts';
import { findFamilyBit } from './find-family-bit.ts';
import { listPublished } from './list-published.ts';
import { walkDerivatives } from './walk-derivatives.ts';

/**
 * `report families`: one line a family, in the order of the table.
 * O(families x nodes), and a walk over each family's edges. Throws for a family that the index does not know.
 */
export const computeFamilies = (index: LineageIndex, families: readonly Family[]): readonly FamilyReport[] =>
  families.map((family) => computeFamily(index, family));

function computeFamily(index: LineageIndex, { key, name, owners }: Family): FamilyReport {
  const published = listPublished(index, 1 << findFamilyBit(index, key));
  const { derivatives, isInside, direct, maxDepth } = findDerivatives(index, published);
  const reported = new Uint32Array(RELATIONS.length);
  const drawn = new Uint32Array(RELATIONS.length);
  const authors = new Set<number>();
  const months = createMonthCounter();
  for (const ordinal of derivatives) {
    months.add(index.nodes.createdAtS[ordinal] ?? 0);
    const author = index.nodes.owner.codes[ordinal] ?? 0;
    if (author !== 0) authors.add(author);
    const edge = findFirstEdgeInside(index, ordinal, isInside);
    const relation = index.parents.relation[edge] ?? 0;
    reported[relation] = (reported[relation] ?? 0) + 1;
    const shown = toDrawnRelation(index, edge, ordinal);
    drawn[shown] = (drawn[shown] ?? 0) + 1;
  }
  const live = published.filter((ordinal) => index.nodes.state[ordinal] === LIVE);
  const [largest] = live.toSorted((left, right) => (isMoreImportant(index, left, right) ? -1 : 1));
  return {
    family: key,
    name,
    owners,
    published: live.length,
    derivatives: derivatives.length,
    direct,
    byRelation: toRelationRecord(reported),
    byInferredRelation: toRelationMix(drawn),
    authors: authors.size,
    maxDepth,
    months: months.list(),
    largest: largest === undefined ? null : toModelRow(index, largest),
  };
}

interface Derivatives {
  /** Live ones. */
  readonly derivatives: readonly number[];
  /** 1 for the published models and everything derived from them, whatever its state. */
  readonly isInside: Uint8Array;
  /** Derivatives with a published parent. */
  readonly direct: number;
  /** Most edges from a derivative to the nearest published model. */
  readonly maxDepth: number;
}

function findDerivatives(index: LineageIndex, published: readonly number[]): Derivatives {
  const derivatives: number[] = [];
  const isInside = new Uint8Array(index.nodes.count);
  let direct = 0;
  let maxDepth = 0;
  for (const ordinal of published) isInside[ordinal] = 1;
  walkDerivatives(index, published, toEvidenceCode('inferred'), (ordinal, distance) => {
    isInside[ordinal] = 1;
    if (index.nodes.state[ordinal] !== LIVE) return;
    derivatives.push(ordinal);
    if (distance === 1) direct++;
    maxDepth = distance;
  });
  return { derivatives, isInside, direct, maxDepth };
}

/** The first edge of a derivative that leads into its family; every derivative has one. */
function findFirstEdgeInside({ parents }: LineageIndex, ordinal: number, isInside: Uint8Array): number {
  let edge = parents.offsets[ordinal] ?? 0;
  while (isInside[parents.targets[edge] ?? 0] !== 1) edge++;
  return edge;
}
