import type { Components } from './find-components.ts';

/** Group number, from 1 in the order of ordinals, for nodes on a cycle of two or more; 0 for others. O(n). */
export function numberCycles({ count, of, offsets }: Components): Uint32Array {
  const cycle = new Uint32Array(of.length);
  const numbers = new Uint32Array(count);
  let used = 0;
  for (let node = 0; node < of.length; node++) {
    const component = of[node] ?? 0;
    if ((offsets[component + 1] ?? 0) - (offsets[component] ?? 0) < 2) continue;
    if (numbers[component] === 0) numbers[component] = ++used;
    cycle[node] = numbers[component] ?? 0;
  }
  return cycle;
}
