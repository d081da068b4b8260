import { describe, expect, it } from 'vitest';
import { idAt } from '../../../lineage/index/id-column.ts';
import type { Family } from '../../../schema/family.ts';
import { indexOf } from '../../graphs/index-of.ts';

const family = (key: string, ...owners: readonly string[]): Family => ({ key, name: key, owners });
const QWEN_AND_META = [family('qwen', 'Qwen'), family('meta', 'meta-llama', 'facebook')];

/** Ids of the members of a family; those that its owners published carry a `*`. */
function members(text: string, key: string, families: readonly Family[] = QWEN_AND_META): readonly string[] {
  const { nodes, families: columns } = indexOf(text, { families });
  const bit = columns.keys.indexOf(key);
  const has = (column: Uint32Array, o: number): boolean => (((column[o] ?? 0) >>> bit) & 1) === 1;
  return Array.from({ length: nodes.count }, (_, o) => o)
    .filter((o) => has(columns.members, o))
    .map((o) => idAt(nodes.ids, o) + (has(columns.published, o) ? '*' : ''))
    .toSorted();
}

describe('a family', () => {
  it('is what its owners published and all that derives from it', () => {
    const text = `
      Qwen/base <- Qwen/chat, me/tuned finetune
      me/tuned <- you/q4 quantized
      you/other
    `;
    expect(members(text, 'qwen')).toEqual(['Qwen/base*', 'Qwen/chat*', 'me/tuned', 'you/q4']);
    expect(members(text, 'meta')).toEqual([]);
  });

  it('shares merges with other families', () => {
    const text = 'Qwen/a + facebook/b <- me/blend merge';
    expect(members(text, 'qwen')).toEqual(['Qwen/a*', 'me/blend']);
    expect(members(text, 'meta')).toEqual(['facebook/b*', 'me/blend']);
  });

  it('compares owners ignoring case, and only whole ones', () => {
    expect(members('QWEN/a\nQwen2/b\nqwen\nme/Qwen', 'qwen')).toEqual(['QWEN/a*']);
  });

  it('has no stub for a member or source', () => {
    expect(members('Qwen/invented stub\nQwen/invented <- me/tuned', 'qwen')).toEqual([]);
  });

  it('goes on below gone models', () => {
    const text = `
      Qwen/base <- me/gone
      me/gone <- you/alive
      me/gone gone
    `;
    expect(members(text, 'qwen')).toEqual(['Qwen/base*', 'you/alive']);
  });

  it('keeps what derives from its own model after that is gone', () => {
    const text = `
      Qwen/old gone
      Qwen/old <- you/tuned
      you/tuned <- me/q4
    `;
    expect(members(text, 'qwen')).toEqual(['me/q4', 'you/tuned']);
  });

  it('takes in a circle whole', () => {
    const text = `
      Qwen/a <- me/b
      me/b <- Qwen/a
      me/b <- me/c
    `;
    expect(members(text, 'qwen')).toEqual(['Qwen/a*', 'me/b', 'me/c']);
  });

  it('is one of at most 32', () => {
    const many = Array.from({ length: 32 }, (_, i) => family(`f${i}`, `owner${i}`));
    expect(members('owner31/a <- me/b', 'f31', many)).toEqual(['me/b', 'owner31/a*']);
    expect(() => members('a', 'f0', [...many, family('f32', 'x')])).toThrow('33 families are too many');
  });

  it('can share an owner with another', () => {
    const both = [family('one', 'Shared'), family('two', 'shared', 'other')];
    expect(members('Shared/a <- me/b', 'one', both)).toEqual(['Shared/a*', 'me/b']);
    expect(members('Shared/a <- me/b', 'two', both)).toEqual(['Shared/a*', 'me/b']);
  });
});
