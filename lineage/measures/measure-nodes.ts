import type { ChildEdges, MeasureColumns, ParentEdges } from '../index/lineage-index.ts';
import { countDescendants } from './count-descendants.ts';
import type { Components } from './find-components.ts';
import { measureDepth } from './measure-depth.ts';
import { measureGeneration } from './measure-generation.ts';
import { measureTrainingDepth } from './measure-training-depth.ts';
import { numberCycles } from './number-cycles.ts';

/** All measures of all nodes: live, gone and stubs alike, over every edge of the graph. */
export function measureNodes(
  parents: ParentEdges,
  children: ChildEdges,
  components: Components,
): MeasureColumns {
  const childCount = new Uint32Array(children.offsets.length - 1);
  for (let node = 0; node < childCount.length; node++) {
    childCount[node] = (children.offsets[node + 1] ?? 0) - (children.offsets[node] ?? 0);
  }
  return {
    depth: measureDepth(parents, children),
    generation: measureGeneration(parents, components),
    trainingDepth: measureTrainingDepth(parents, children),
    childCount,
    descendantCount: countDescendants(parents, components),
    cycle: numberCycles(components),
  };
}
