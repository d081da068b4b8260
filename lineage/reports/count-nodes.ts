import type { LineageIndex } from '../index/lineage-index.ts';
import { LIVE, STUB } from './count-derivations.ts';

export interface NodeCounts {
  /** Live models. */
  readonly models: number;
  readonly gone: number;
  readonly stubs: number;
  /** Live models that declare a license. */
  readonly modelsWithLicense: number;
}

/** Counts all nodes by state. One pass. */
export function countNodes({ nodes }: LineageIndex): NodeCounts {
  let models = 0;
  let stubs = 0;
  let modelsWithLicense = 0;
  for (let ordinal = 0; ordinal < nodes.count; ordinal++) {
    const state = nodes.state[ordinal];
    if (state === STUB) stubs++;
    if (state !== LIVE) continue;
    models++;
    if (nodes.license.codes[ordinal] !== 0) modelsWithLicense++;
  }
  return { models, gone: nodes.count - models - stubs, stubs, modelsWithLicense };
}
