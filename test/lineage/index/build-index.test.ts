import { describe, expect, it } from 'vitest';
import { findOrdinal, idAt } from '../../../lineage/index/id-column.ts';
import { indexOf } from '../../graphs/index-of.ts';

describe('build', () => {
  it('numbers nodes in preorder, siblings big-first', () => {
    const index = indexOf(`
      llama <- chat finetune
      llama <- base2 finetune
      chat <- q4, q8 quantized
      gpt2
    `);
    expect(Array.from({ length: 6 }, (_, o) => idAt(index.nodes.ids, o))).toEqual([
      'llama', 'chat', 'q4', 'q8', 'base2', 'gpt2',
    ]);
    expect(findOrdinal(index, 'LLAMA')).toBe(0);
  });
});
