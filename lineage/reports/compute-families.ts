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
import { findMaxDistance } from './find-max-distance.ts';

/** `report families`: one line a family, in the order of the table. One pass over all nodes and a walk a family. */
export const computeFamilies = (index: LineageIndex, families: readonly Family[]): readonly FamilyReport[] =>
  families.map((family) => computeFamily(index, family));

function computeFamily(index: LineageIndex, family: Family): FamilyReport {
  const { nodes, parents, families } = index;
  const bit = findFamilyBit(index, family.key);
  const mask = 1 << bit;
  const isPublished = (ordinal: number): boolean => ((families.published[ordinal] ?? 0) & mask) !== 0;
  const isMember = (ordinal: number): boolean => ((families.members[ordinal] ?? 0) & mask) !== 0;
  const reported = new Uint32Array(RELATIONS.length);
  const drawn = new Uint32Array(RELATIONS.length);
  const authors = new Set<number>();
  const months = createMonthCounter();
  let published = 0;
  let derivatives = 0;
  let direct = 0;
  let largest = -1;
  for (let ordinal = 0; ordinal < nodes.count; ordinal++) {
    if (nodes.state[ordinal] !== LIVE || !isMember(ordinal)) continue;
    if (isPublished(ordinal)) {
      published++;
      if (largest < 0 || isMoreImportant(index, ordinal, largest)) largest = ordinal;
      continue;
    }
    derivatives++;
    months.add(nodes.createdAtS[ordinal] ?? 0);
    const owner = nodes.owner.codes[ordinal] ?? 0;
    if (owner !== 0) authors.add(owner);
    let inside = -1;
    let isDirect = false;
    for (let edge = parents.offsets[ordinal] ?? 0; edge < (parents.offsets[ordinal + 1] ?? 0); edge++) {
      const parent = parents.targets[edge] ?? 0;
      if (inside < 0 && isMember(parent)) inside = edge;
      if (isPublished(parent)) isDirect = true;
    }
    if (isDirect) direct++;
    if (inside < 0) inside = parents.offsets[ordinal] ?? 0;
    const relation = parents.relation[inside] ?? 0;
    const shown = toDrawnRelation(index, inside, ordinal);
    reported[relation] = (reported[relation] ?? 0) + 1;
    drawn[shown] = (drawn[shown] ?? 0) + 1;
  }
  return {
    family: family.key,
    name: family.name,
    owners: family.owners,
    published,
    derivatives,
    direct,
    byRelation: toRelationRecord(reported),
    byInferredRelation: toRelationMix(drawn),
    authors: authors.size,
    maxDepth: findMaxDistance(index, mask),
    months: months.list(),
    largest: largest < 0 ? null : toModelRow(index, largest),
  };
}
