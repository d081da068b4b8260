import { describe, expect, it } from 'vitest';
import { findOrdinal } from '../../../lineage/index/id-column.ts';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import { indexOf } from '../../graphs/index-of.ts';

const rowOf = (text: string, id: string): ModelRow => {
  const index = indexOf(text);
  return toModelRow(index, findOrdinal(index, id));
};

describe('the row of a model', () => {
  it('says what is known about it', () => {
    const text = `
      meta/llama license=llama2
      meta/llama <- acme/chat finetune
      acme/chat <- acme/chat-gguf quantized tag
      acme/chat license=mit,other downloads=1200 likes=7 created=2024-01-31 task=text-generation
      acme/chat library=transformers manual disabled newVersion=acme/chat-2
    `;
    expect(rowOf(text, 'ACME/Chat')).toEqual({
      id: 'acme/chat',
      state: 'live',
      isStub: false,
      license: ['mit', 'other'],
      licenseName: null,
      relation: 'finetune',
      inferredRelation: null,
      evidence: 'hub',
      parentCount: 1,
      childCount: 1,
      descendantCount: 1,
      depth: 1,
      downloads30d: 1200,
      likes: 7,
      createdAt: '2024-01-31T00:00:00.000Z',
      task: 'text-generation',
      library: 'transformers',
      isGated: true,
      isDisabled: true,
      isSuperseded: true,
    });
  });

  it('leaves open what is not known', () => {
    expect(rowOf('lost stub \n lost <- child', 'lost')).toMatchObject({
      state: 'stub',
      isStub: true,
      license: [],
      relation: null,
      evidence: null,
      downloads30d: null,
      likes: null,
      createdAt: null,
      task: null,
      library: null,
      childCount: 1,
    });
  });

  it('takes relation and evidence from the primary parent', () => {
    const text = `
      a + b <- blend merge
      c <- blend declared
    `;
    expect(rowOf(text, 'blend')).toMatchObject({ relation: 'merge', evidence: 'hub', parentCount: 3 });
  });

  it('guesses only where the Hub reports no relation, and never for a root', () => {
    const text = `
      base <- told adapter
      base <- untold
      told guess=quantized
      untold guess=quantized
      base guess=merge
    `;
    expect(rowOf(text, 'told')).toMatchObject({ relation: 'adapter', inferredRelation: null });
    expect(rowOf(text, 'untold')).toMatchObject({ relation: 'unspecified', inferredRelation: 'quantized' });
    expect(rowOf(text, 'base')).toMatchObject({ relation: null, inferredRelation: null });
  });

  it('marks gone models, and depth that only a cycle leads to', () => {
    const text = `
      old gone
      one <- two finetune
      two <- one finetune
    `;
    expect(rowOf(text, 'old')).toMatchObject({ state: 'gone', isStub: false, depth: 0 });
    expect(rowOf(text, 'one')).toMatchObject({ depth: null, parentCount: 1 });
  });
});
