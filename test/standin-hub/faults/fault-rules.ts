import { createRandom } from '../../../crawler/simulated-hub/random.ts';
import type { FaultRule } from '../../../crawler/simulated-hub/server/fault.ts';
import type { FaultKind } from './fault-kind.ts';

/** Lets the nth requests go wrong, counted from 1. */
export function faultOn(kind: FaultKind, nths: readonly number[]): FaultRule {
  const look = kind.create();
  return (request) => {
    const fault = look(request);
    return nths.includes(request.nth) ? fault : null;
  };
}

/** Lets each request go wrong with a probability; the same seed hits the same requests. */
export function faultByChance(
  kind: FaultKind,
  { seed, probability }: { readonly seed: number; readonly probability: number },
): FaultRule {
  const look = kind.create();
  return (request) => {
    const fault = look(request);
    return createRandom(seed).fork(`${kind.name}:${request.nth}`).chance(probability) ? fault : null;
  };
}
