import { LICENSE_CLASSES } from '../../schema/licenses/license-class.ts';
import { RELATIONS } from '../../schema/relation.ts';
import type { TreeDocument } from '../../schema/wire/tree-document.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { createMonthCounter } from '../rows/count-months.ts';
import { listDrawnRelations } from '../rows/drawn-relations.ts';
import { toRelationMix } from '../rows/relation-mix.ts';

type TreeCounts = Pick<TreeDocument, 'levels' | 'relations' | 'licenseClasses' | 'months'>;

/** Counts everything below the focus in the primary forest, whatever is shown of it. One pass over its range. */
export function countTree(index: LineageIndex, focus: number): TreeCounts {
  const { nodes, forest } = index;
  const drawn = listDrawnRelations(index);
  const size = forest.size[focus] ?? 1;
  const levelOf = new Uint32Array(size);
  const levels: number[] = [];
  const relations = new Uint32Array(RELATIONS.length);
  const licenses = new Uint32Array(LICENSE_CLASSES.length);
  const months = createMonthCounter();
  for (let place = 1; place < size; place++) {
    const ordinal = focus + place;
    const level = (levelOf[(forest.parent[ordinal] ?? focus) - focus] ?? 0) + 1;
    levelOf[place] = level;
    levels[level - 1] = (levels[level - 1] ?? 0) + 1;
    const relation = drawn[ordinal] ?? 0;
    relations[relation] = (relations[relation] ?? 0) + 1;
    const license = nodes.licenseClass[ordinal] ?? 0;
    licenses[license] = (licenses[license] ?? 0) + 1;
    months.add(nodes.createdAtS[ordinal] ?? 0);
  }
  return {
    levels,
    relations: toRelationMix(relations),
    licenseClasses: Object.fromEntries(LICENSE_CLASSES.map(({ key }, code) => [key, licenses[code] ?? 0])),
    months: months.list(),
  };
}
