import { describe, expect, it } from 'vitest';
import { observe } from './observe.ts';

const PARENT = 'base_model:alder/base-7b';

/** The guess for a model that names one parent. */
const guess = (id: string, library: string | null, ...tags: readonly string[]): unknown =>
  observe({ id, library_name: library, tags: [...tags, PARENT] }).model.inferredRelation;

describe('a guess of the relation', () => {
  it.each([
    ['birch/helper-7b', 'peft', []],
    ['birch/helper-7b', 'transformers', ['LoRA']],
    ['birch/landscape', 'diffusers', ['lora', 'text-to-image']],
    ['birch/helper-7b-lora', 'transformers', []],
    ['birch/base-7b-GPTQ-lora', 'peft', ['4-bit']],
  ])('adapter: %s, %s, %j', (id, library, tags) => expect(guess(id, library, ...tags)).toBe('adapter'));

  it.each([
    ['birch/base-7b-GGUF', null, []],
    ['birch/base-7b-gptq', 'transformers', []],
    ['birch/base-7b-AWQ', 'transformers', []],
    ['birch/base-7b-4.0bpw-h6-exl2', 'transformers', []],
    ['birch/base-7b-bnb-4bit', 'transformers', []],
    ['birch/base-7b-NVFP4', null, []],
    ['birch/base-7b-Q4_K_M', null, []],
    ['birch/base-7b.w4a16', null, []],
    ['birch/plain-name', 'gguf', []],
    ['birch/plain-name', null, ['gguf', 'merge', 'mergekit']],
    ['birch/plain-name', 'transformers', ['4-bit']],
  ])('quantized: %s, %s, %j', (id, library, tags) => expect(guess(id, library, ...tags)).toBe('quantized'));

  it.each([
    ['birch/blend-7b', 'transformers', ['mergekit']],
    ['birch/blend-7b-slerp', 'transformers', []],
    ['birch/blend-7b', 'transformers', ['base_model:cedar/base-7b']],
  ])('merge: %s, %s, %j', (id, library, tags) => expect(guess(id, library, ...tags)).toBe('merge'));

  it.each([
    ['birch/chat-7b', 'transformers', ['trl', 'sft']],
    ['birch/chat-1.7b-merged', 'transformers', []],
    ['birch/Q1.5-chat', 'transformers', []],
    ['birch/ggufless', 'transformers', []],
    ['birch/florals', 'diffusers', []],
    ['birch/chat', null, []],
  ])('finetune: %s, %s, %j', (id, library, tags) => expect(guess(id, library, ...tags)).toBe('finetune'));

  it('is none without a parent: not named, itself, or no id', () => {
    const guessOf = (tags: readonly string[]): unknown =>
      observe({ id: 'birch/x-GGUF', tags }).model.inferredRelation;
    expect(guessOf(['gguf'])).toBeNull();
    expect(guessOf(['gguf', 'base_model:Birch/x-gguf'])).toBeNull();
    expect(guessOf(['gguf', 'base_model:/root/base'])).toBeNull();
  });

  it('counts a parent named in two ways once', () => {
    const record = { id: 'birch/chat', tags: [PARENT], cardData: { base_model: 'Alder/Base-7B' } };
    expect(observe(record).model.inferredRelation).toBe('finetune');
  });

  it('is left out by a source that shows no parents', () => {
    expect(observe({ id: 'birch/chat', likes: 1 }).model).not.toHaveProperty('inferredRelation');
  });
});
