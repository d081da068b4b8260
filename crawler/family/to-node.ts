import type { Observation } from '../../schema/observation.ts';
import type { FrontierNode } from './frontier.ts';

/** A model as a node to ask for children. */
export function toNode({ model, references }: Observation, depth: number): FrontierNode {
  const reported = references.find((reference) => reference.relation !== 'unspecified')?.relation ?? null;
  return {
    id: model.id,
    depth,
    downloads: model.downloads30d ?? 0,
    isQuantized: (reported ?? model.inferredRelation) === 'quantized',
  };
}
