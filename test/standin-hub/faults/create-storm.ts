import { createRandom } from '../../../crawler/simulated-hub/random.ts';
import type { FaultRule } from '../../../crawler/simulated-hub/server/fault.ts';
import { ALL_FAULTS } from './all-faults.ts';

/** A rule, and how often each fault struck. */
export interface Storm {
  readonly rule: FaultRule;
  /** By the fault's name. */
  readonly struck: ReadonlyMap<string, number>;
  readonly total: () => number;
}

/**
 * All faults at once: each request goes wrong with this probability, in one of the ways that suit it, each as
 * likely. The same seed lets the same requests go wrong in the same ways.
 */
export function createStorm(seed: number, probability: number): Storm {
  const source = createRandom(seed);
  const struck = new Map<string, number>();
  const looks = ALL_FAULTS.map((kind) => ({ name: kind.name, look: kind.create() }));
  return {
    struck,
    total: () => [...struck.values()].reduce((sum, count) => sum + count, 0),
    rule: (request) => {
      const suitable = looks.flatMap(({ name, look }) => {
        const fault = look(request);
        return fault === null ? [] : [{ name, fault }];
      });
      const random = source.fork(`request ${request.nth}`);
      if (!random.chance(probability)) return null;
      const { name, fault } = random.pick(suitable);
      struck.set(name, (struck.get(name) ?? 0) + 1);
      return fault;
    },
  };
}
