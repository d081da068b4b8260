import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyTable } from '../../../store/embedded/key-table.ts';

const find = (table: ReturnType<typeof createKeyTable>, text: string): readonly number[] => {
  const keys: number[] = [];
  table.collect(text, keys);
  return keys;
};

describe('key table', () => {
  it('finds all keys of a text, also after it has grown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.integer({ min: 1, max: 99 }))),
        (entries) => {
          const table = createKeyTable();
          for (const [text, key] of entries) table.add(text, key);
          for (const [text, key] of entries) expect(find(table, text)).toContain(key);
          expect(table.size).toBe(entries.length);
        },
      ),
      { seed: 1, numRuns: 100 },
    );
    const table = createKeyTable();
    for (let key = 1; key <= 20_000; key++) table.add(`owner/model-${key}`, key);
    expect(find(table, 'owner/model-1')).toEqual([1]);
    expect(find(table, 'owner/model-20000')).toEqual([20_000]);
    expect(find(table, 'owner/model-0')).toEqual([]);
  });
});
