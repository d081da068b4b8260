import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldId, isModelId, parseModelId } from '../../schema/model-id.ts';

describe('a text that is a model id', () => {
  it.each([
    ['alder/base-7b', 'alder/base-7b'],
    ['gpt2', 'gpt2'],
    ['  alder/base \n', 'alder/base'],
    ['Alder_Labs/v1.5-Chat.GGUF', 'Alder_Labs/v1.5-Chat.GGUF'],
    ['.hidden/..name', '.hidden/..name'],
    // Nothing tells these from owner/name: well-formed, so they become stubs, not malformed references.
    ['outputs/model', 'outputs/model'],
    ['None', 'None'],
    ['N/A', 'N/A'],
    ['models--alder--base', 'models--alder--base'],
    [`${'o'.repeat(96)}/${'n'.repeat(96)}`, `${'o'.repeat(96)}/${'n'.repeat(96)}`],
  ])('%j reads %j', (text, id) => expect(parseModelId(text)).toBe(id));

  it.each([
    ['https://huggingface.co/alder/base', 'alder/base'],
    ['http://huggingface.co/alder/base/', 'alder/base'],
    ['HTTPS://HuggingFace.co/Alder/Base', 'Alder/Base'],
    ['https://www.huggingface.co/alder/base', 'alder/base'],
    ['huggingface.co/alder/base', 'alder/base'],
    ['https://hf.co/alder/base', 'alder/base'],
    ['hf.co/gpt2', 'gpt2'],
    ['https://huggingface.co/gpt2/tree/main', 'gpt2'],
    ['https://huggingface.co/alder/base/tree/main', 'alder/base'],
    ['https://huggingface.co/alder/base/blob/main/README.md', 'alder/base'],
    ['https://huggingface.co/alder/base/resolve/main/a.bin?download=true', 'alder/base'],
    ['https://huggingface.co/alder/base?library=peft#usage', 'alder/base'],
    ['https://huggingface.co/alder/base/discussions/3', 'alder/base'],
  ])('%j is cut to %j', (text, id) => expect(parseModelId(text)).toBe(id));
});

describe('a text that is none', () => {
  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['an absolute path', '/root/models/base'],
    ['a relative path', './base'],
    ['a path upwards', '../alder/base'],
    ['a home path', '~/base'],
    ['a path of three', 'outputs/run/last'],
    ['a trailing slash', 'alder/base/'],
    ['a doubled slash', 'alder//base'],
    ['a dot segment', 'alder/.'],
    ['a double dot segment', 'alder/..'],
    ['a Windows path', String.raw`C:\Models\base`],
    ['a drive', 'D:/models/base'],
    ['free text', 'trained from scratch'],
    ['a list', 'alder/base, birch/base'],
    ['markup', 'alder/base<br>'],
    ['a trailing comma', 'alder/base,'],
    ['a long segment', `alder/${'n'.repeat(97)}`],
    ['an accent', 'alder/bäse'],
    ['a letter that only looks like k', 'alder/\u212A'],
    ['another site', 'https://example.org/alder/base'],
    ['the bare Hub', 'https://huggingface.co/'],
    ['a data set', 'https://huggingface.co/datasets/alder/texts'],
    ['a space', 'https://huggingface.co/spaces/alder/demo'],
    ['the list of models', 'https://huggingface.co/models?search=base'],
    ['an unknown view', 'https://huggingface.co/alder/base/whatever'],
  ])('%s', (_, text) => expect(parseModelId(text)).toBeNull());
});

describe('comparing ids', () => {
  it('ignores the case of A-Z', () => expect(foldId('Alder/Base-7B')).toBe('alder/base-7b'));
  it('folds nothing outside ASCII into an id', () => expect(foldId('\u212A/Base')).toBe('\u212A/base'));
});

const segment = fc.stringMatching(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,30}$/);
const anyId = fc.oneof(
  segment,
  fc.tuple(segment, segment).map((parts) => parts.join('/')),
);

describe('laws', () => {
  it('a well-formed id reads as itself, bare, in blanks and as the path of a Hub address', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        expect(isModelId(id)).toBe(true);
        expect(parseModelId(` ${id}\t`)).toBe(id);
        if (id.includes('/')) expect(parseModelId(`https://hf.co/${id}/tree/main`)).toBe(id);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('agrees with the plain rule on any text', () => {
    const rule = /^(?!\.{1,2}(\/|$))[A-Za-z0-9._-]{1,96}(\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,96})?$/;
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[ab./ :-]{0,8}$/));
    fc.assert(
      fc.property(text, (any) => {
        expect(isModelId(any)).toBe(rule.test(any) && !any.includes('\n'));
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  it('what is read is an id, and reads as itself again', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        const id = parseModelId(any);
        if (id !== null) expect([isModelId(id), parseModelId(id)]).toEqual([true, id]);
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });
});
