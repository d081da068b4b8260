import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countUp, radixOrder } from '../../../lineage/index/radix-order.ts';

const anyKeys = fc.array(
  fc.oneof(fc.nat(3), fc.nat(5_000), fc.integer({ min: 0, max: 0xffffffff }), fc.constant(0xffffffff)),
);

it('sorts stably by 32-bit keys, up and down, and leaves its input alone', () => {
  fc.assert(
    fc.property(anyKeys, (list) => {
      const keys = Uint32Array.from(list);
      const order = countUp(keys.length);
      const key = (i: number): number => keys[i] ?? 0;
      expect([...radixOrder(order, keys)]).toEqual([...order].toSorted((a, b) => key(a) - key(b)));
      expect([...radixOrder(order, keys, 'descending')]).toEqual(
        [...order].toSorted((a, b) => key(b) - key(a)),
      );
      expect(order).toEqual(countUp(keys.length));
    }),
    { seed: 5, numRuns: 500 },
  );
});
