import { describe, expect, it } from 'vitest';
import { computeComparison, listDefinitions } from '../../../lineage/reports/compute-comparison.ts';
import type { CompareDefinition } from '../../../schema/wire/report-documents.ts';
import { indexOf } from '../../graphs/index-of.ts';

const INDEX = indexOf(`
  Qwen/base <- a/one finetune
  a/one <- a/two adapter
  Qwen/base <- a/named finetune declared
  a/named <- a/below quantized
  Qwen/base + google/base <- a/blend merge
  a/blend <- a/blend-gguf quantized tag
  google/base <- meta-llama/base finetune
  google/base <- b/one finetune
  meta-llama/base <- b/two finetune
  a/gone gone
  Qwen/base <- a/gone finetune
`);

const WIDEST: CompareDefinition = { depth: 'any', merges: true, evidence: 'all' };

const count = (families: readonly string[], definition: Partial<CompareDefinition>): number =>
  computeComparison(INDEX, { left: families, right: ['meta'], definition: { ...WIDEST, ...definition } }).left
    .count;

describe('compare', () => {
  it('counts both sides under one definition', () => {
    const document = computeComparison(INDEX, { left: ['qwen'], right: ['google'], definition: WIDEST });
    expect(document).toEqual({
      left: { families: ['qwen'], count: 6 },
      right: { families: ['google'], count: 5 },
      ratio: 6 / 5,
      definition: WIDEST,
    });
  });

  it('counts what derives from a gone model of a family, not that model', () => {
    const index = indexOf('Qwen/base gone \n Qwen/base <- Qwen/chat, a/one \n a/one <- a/two');
    const ask = (definition: CompareDefinition): unknown =>
      computeComparison(index, { left: ['qwen'], right: ['meta'], definition }).left.count;
    expect([ask(WIDEST), ask({ ...WIDEST, depth: 'direct' })]).toEqual([2, 1]);
  });

  it('takes the families of a side as one: what either published is no derivative', () => {
    expect(count(['google'], {})).toBe(5); // meta's base, b/one, b/two, the blend and its quantization
    expect(count(['google', 'meta'], {})).toBe(4);
    expect(count(['meta', 'google'], {})).toBe(4);
  });

  it('knows direct derivatives', () => {
    expect(count(['qwen'], { depth: 'direct' })).toBe(3); // one, named, blend
  });

  it('leaves merges out, not what derives from them', () => {
    expect(count(['qwen'], { merges: false })).toBe(5);
    expect(count(['qwen'], { merges: false, depth: 'direct' })).toBe(2);
  });

  it('walks only the links of the Hub when asked', () => {
    expect(count(['qwen'], { evidence: 'hub' })).toBe(4); // not named, and so not what is below it
  });

  it('counts as a merge by the links of the Hub only what the Hub links twice', () => {
    const index = indexOf('Qwen/base <- a/one finetune \n google/base <- a/one declared');
    const of = (definition: CompareDefinition): number =>
      computeComparison(index, { left: ['qwen'], right: ['meta'], definition }).left.count;
    expect(of({ depth: 'any', merges: false, evidence: 'all' })).toBe(0);
    expect(of({ depth: 'any', merges: false, evidence: 'hub' })).toBe(1);
  });

  it('gives no ratio to nothing', () => {
    const { right, ratio } = computeComparison(INDEX, { left: ['qwen'], right: ['tii'], definition: WIDEST });
    expect([right.count, ratio]).toEqual([0, null]);
  });

  it('names the families there are when one is unknown', () => {
    const ask = (): unknown =>
      computeComparison(INDEX, { left: ['qwne'], right: ['meta'], definition: WIDEST });
    expect(ask).toThrow(/"qwne".*qwen, meta, google/s);
  });

  it('lists every combination of the switches once, the widest first', () => {
    const all = listDefinitions();
    expect(all).toHaveLength(8);
    expect(new Set(all.map((definition) => JSON.stringify(definition))).size).toBe(8);
    expect(all[0]).toEqual(WIDEST);
  });
});
