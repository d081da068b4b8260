import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idAt } from '../../../lineage/index/id-column.ts';
import { createIndexBuilder } from '../../../lineage/index/build-index.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { createSearchIndex, searchModels } from '../../../lineage/search/search-models.ts';
import { indexOf } from '../../graphs/index-of.ts';
import { parseGraph } from '../../graphs/parse-graph.ts';
import { searchSlowly } from './search-slowly.ts';

const found = (index: LineageIndex, text: string, limit = 10): readonly string[] =>
  Array.from(searchModels(createSearchIndex(index), text, limit).ordinals, (o) => idAt(index.nodes.ids, o));

const HUB = indexOf(`
  mistralai/Mistral-7B <- acme/Mistral-7B-chat finetune
  acme/Mistral-7B-chat <- acme/Mistral-7B-chat-GGUF quantized
  acme/Mistral-7B-chat <- bob/my-mistral-7b finetune
  carol/Mistral-7B downloads=9
  gpt2 stub
  gpt2 <- openai-community/gpt2, dora/gpt2-large
  dora/gpt2-large downloads=99
  erik/not-gpt2 downloads=500
  runway/stable => stable-diffusion/stable-v1
  stable-diffusion/stable-v1 downloads=3
`);

describe('search', () => {
  it('finds parts of ids, ignoring case: exact name, name that begins so, then all others by importance', () => {
    expect(found(HUB, 'MISTRAL-7b')).toEqual([
      'mistralai/Mistral-7B',
      'carol/Mistral-7B',
      'acme/Mistral-7B-chat',
      'acme/Mistral-7B-chat-GGUF',
      'bob/my-mistral-7b',
    ]);
  });

  it('puts an exact id first, even a stub, then exact names', () => {
    expect(found(HUB, 'gpt2')).toEqual(['gpt2', 'openai-community/gpt2', 'dora/gpt2-large', 'erik/not-gpt2']);
    expect(found(HUB, 'carol/mistral-7b')).toEqual(['carol/Mistral-7B']);
    const longer = indexOf('a/llama downloads=1 \n a/llama-2 downloads=9 \n b/llama downloads=5');
    expect(found(longer, 'a/llama')).toEqual(['a/llama', 'a/llama-2']);
    expect(found(longer, 'llama')).toEqual(['b/llama', 'a/llama', 'a/llama-2']);
  });

  it('wants every word', () => {
    expect(found(HUB, ' chat  gguf ')).toEqual(['acme/Mistral-7B-chat-GGUF']);
    expect(found(HUB, 'mistral acme')).toEqual(['acme/Mistral-7B-chat', 'acme/Mistral-7B-chat-GGUF']);
    expect(found(HUB, 'mistral nothing')).toEqual([]);
  });

  it('counts all and returns the best', () => {
    const { total, ordinals } = searchModels(createSearchIndex(HUB), 'mistral', 2);
    expect([total, ordinals.length]).toEqual([5, 2]);
    expect(searchModels(createSearchIndex(HUB), 'mistral', 0)).toMatchObject({ total: 5 });
  });

  it('understands an older id and a Hub address', () => {
    expect(found(HUB, 'Runway/Stable')).toEqual(['stable-diffusion/stable-v1']);
    expect(searchModels(createSearchIndex(HUB), 'runway/stable', 5).total).toBe(1);
    expect(found(HUB, 'https://huggingface.co/carol/Mistral-7B/tree/main')).toEqual(['carol/Mistral-7B']);
  });

  it('finds nothing for nothing and for letters that no id has', () => {
    expect(found(HUB, '')).toEqual([]);
    expect(found(HUB, '   ')).toEqual([]);
    expect(found(HUB, 'é')).toEqual([]);
    expect(found(indexOf(''), 'a')).toEqual([]);
  });

  it('is exact for single letters, digits, marks and any pair', () => {
    expect(found(HUB, '2').toSorted()).toEqual([
      'dora/gpt2-large',
      'erik/not-gpt2',
      'gpt2',
      'openai-community/gpt2',
    ]);
    expect(found(HUB, 'er')).toEqual(['erik/not-gpt2']);
    expect(found(HUB, '_')).toEqual([]);
  });

  it('is what looking at every id would give', () => {
    const anyPart = fc.string({ unit: fc.constantFrom(...'aER2-.'), minLength: 1, maxLength: 3 });
    const anyId = fc.oneof(
      anyPart,
      fc.tuple(anyPart, anyPart).map((parts) => parts.join('/')),
    );
    const anyIds = fc.uniqueArray(anyId, { selector: (id) => id.toLowerCase(), maxLength: 14 });
    const anyText = fc.oneof(
      anyPart,
      anyId,
      fc.tuple(anyPart, anyPart).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(anyIds, anyText, fc.nat(5), (ids, text, limit) => {
        const [blank] = parseGraph('blank').models;
        if (blank === undefined) throw new Error('The graph parser gave no model.');
        const builder = createIndexBuilder();
        builder.addModels(ids.map((id, i) => ({ ...blank, id, key: i + 1, downloads30d: (i * 7) % 3 })));
        const index = builder.build({ dataVersion: 1, snapshot: null, families: [] });
        const expected = searchSlowly(index, text);
        expect(searchModels(createSearchIndex(index), text, limit)).toEqual({
          total: expected.length,
          ordinals: Uint32Array.from(expected.slice(0, limit)),
        });
      }),
      { seed: 10, numRuns: 1200 },
    );
  });
});
