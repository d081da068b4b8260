import { describe, expect, it } from 'vitest';
import { computeTag } from '../../web/api/compute-tag.ts';
import { indexOf } from '../graphs/index-of.ts';

const GRAPH = `
  llama license=llama2 downloads=9 likes=3 created=2024-01-02 task=text-generation library=transformers
  llama <- chat finetune
  old => llama`;

const tagOf = (text: string, besides: readonly unknown[] = []): string => computeTag(indexOf(text), besides);

describe('the mark of a version', () => {
  it('is the same for the same graph', () => {
    expect(tagOf(GRAPH)).toBe(tagOf(GRAPH));
    expect(tagOf(GRAPH)).toMatch(/^[\w-]{20}$/);
  });

  it.each([
    ['an id', GRAPH.replaceAll('chat', 'cat')],
    ['its case', GRAPH.replaceAll('chat', 'Chat')],
    ['a license', GRAPH.replace('llama2', 'mit')],
    ['downloads', GRAPH.replace('downloads=9', 'downloads=8')],
    ['likes', GRAPH.replace('likes=3', 'likes=4')],
    ['a date', GRAPH.replace('2024-01-02', '2024-01-03')],
    ['a task', GRAPH.replace('text-generation', 'fill-mask')],
    ['a library', GRAPH.replace('library=transformers', 'library=peft')],
    ['a relation', GRAPH.replace('finetune', 'adapter')],
    ['an evidence', GRAPH.replace('finetune', 'finetune tag')],
    ['a declared relation', GRAPH.replace('finetune', 'finetune wrote=adapter')],
    ['a guess', `${GRAPH}\n chat guess=finetune`],
    ['a state', `${GRAPH}\n chat gone`],
    ['a gate', `${GRAPH}\n chat gated`],
    ['another model', `${GRAPH}\n alone`],
    ['another parent', `${GRAPH}\n llama + mistral <- chat`],
    ['an alias', GRAPH.replace('old', 'older')],
  ])('changes with %s', (_, changed) => {
    expect(tagOf(changed)).not.toBe(tagOf(GRAPH));
  });

  it('changes with what else is shown', () => {
    expect(tagOf(GRAPH, ['1.0'])).not.toBe(tagOf(GRAPH, ['1.1']));
  });
});
