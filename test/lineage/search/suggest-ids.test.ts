import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeEditDistance } from '../../../lineage/search/edit-distance.ts';
import { suggestIds } from '../../../lineage/search/suggest-ids.ts';
import { indexOf } from '../../graphs/index-of.ts';

const HUB = indexOf(`
  mistralai/Mistral-7B-v0.1 <- acme/chat finetune
  mistralai/Mistral-7B-v0.3
  acme/zephyr-7b-beta
  bob/zephyr-7b-beta downloads=5
  bob/zephyr-7b-beta-GGUF
  distilbert-base-uncased stub
`);

describe('did you mean', () => {
  it('offers the same name under another owner, most important first', () => {
    expect(suggestIds(HUB, 'carol/Zephyr-7B-beta', 2)).toEqual(['bob/zephyr-7b-beta', 'acme/zephyr-7b-beta']);
  });

  it('then ids that contain the name', () => {
    expect(suggestIds(HUB, 'carol/zephyr-7b-beta', 9)).toContain('bob/zephyr-7b-beta-GGUF');
    expect(suggestIds(HUB, 'mistral', 9)).toEqual(['mistralai/Mistral-7B-v0.1', 'mistralai/Mistral-7B-v0.3']);
  });

  it('mends typos, fewest first', () => {
    expect(suggestIds(HUB, 'mistralai/Mistral-7B-v01', 1)).toEqual(['mistralai/Mistral-7B-v0.1']);
    expect(suggestIds(HUB, 'mistalai/mistral-7b-v0.3', 2)).toEqual([
      'mistralai/Mistral-7B-v0.3',
      'mistralai/Mistral-7B-v0.1',
    ]);
    expect(suggestIds(HUB, 'distilbert-base-uncasd', 3)).toEqual(['distilbert-base-uncased']);
  });

  it('finds a name without its owner, also with a typo', () => {
    expect(suggestIds(HUB, 'Mistral-7B-v0.1', 1)).toEqual(['mistralai/Mistral-7B-v0.1']);
    expect(suggestIds(HUB, 'zefyr-7b-beta', 1)).toEqual(['bob/zephyr-7b-beta']);
  });

  it('says nothing when nothing is like it', () => {
    expect(suggestIds(HUB, 'qqqq/wwww', 3)).toEqual([]);
    expect(suggestIds(HUB, ' ', 3)).toEqual([]);
  });
});

describe('edit distance', () => {
  it('is what the whole table gives, up to the limit', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 9 });
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    fc.assert(
      fc.property(anyText, anyText, fc.nat(4), (left, right, limit) => {
        const expected = Math.min(distanceByTable(left, right), limit + 1);
        expect(computeEditDistance(bytes(left), bytes(right), limit)).toBe(expected);
      }),
      { seed: 11, numRuns: 3000 },
    );
  });
});

function distanceByTable(left: string, right: string): number {
  const table = Array.from({ length: left.length + 1 }, (_, row) =>
    Array.from({ length: right.length + 1 }, (_unused, column) =>
      row === 0 ? column : column === 0 ? row : 0,
    ),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = 1; row <= left.length; row++) {
    for (let column = 1; column <= right.length; column++) {
      const replaced = at(row - 1, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1);
      table[row]?.splice(column, 1, Math.min(replaced, at(row - 1, column) + 1, at(row, column - 1) + 1));
    }
  }
  return at(left.length, right.length);
}
