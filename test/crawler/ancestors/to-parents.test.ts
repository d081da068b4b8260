import { describe, expect, it } from 'vitest';
import { toParents } from '../../../crawler/ancestors/to-parents.ts';
import { toAsked } from '../../../schema/hub/asked.ts';
import { parseHubModel } from '../../../schema/hub/parse-hub-model.ts';

interface Named {
  readonly linked?: readonly string[];
  readonly tags?: readonly string[];
  readonly card?: string | readonly string[];
}

/** The parents of `lab/child`, which the Hub links, tags and its card names. */
function parentsOf({ linked, tags = [], card }: Named): readonly string[] {
  const record = {
    id: 'lab/child',
    tags: tags.flatMap((id) => [`base_model:${id}`, `base_model:finetune:${id}`]),
    ...(linked === undefined
      ? {}
      : { baseModels: { relation: 'merge', models: linked.map((id) => ({ _id: '', id })) } }),
    ...(card === undefined ? {} : { cardData: { base_model: card } }),
  };
  const parsed = parseHubModel(record, toAsked([record]));
  if (parsed.kind !== 'observation') throw new Error('The record is no model.');
  return [...toParents(parsed.observation).values()];
}

describe('the parents that must be known', () => {
  it.each<readonly [string, Named, readonly string[]]>([
    ['those that the Hub links', { linked: ['lab/a', 'lab/b'] }, ['lab/a', 'lab/b']],
    [
      'those of tags and card where it links none',
      { tags: ['lab/a'], card: ['lab/a', 'lab/b'] },
      ['lab/a', 'lab/b'],
    ],
    [
      'all that the author names, of which the Hub links one',
      { linked: ['lab/a'], card: ['lab/a', 'lab/b'] },
      ['lab/a', 'lab/b'],
    ],
    [
      'not the older name of the one that it links',
      { linked: ['new/a'], tags: ['new/a'], card: 'old/a' },
      ['new/a'],
    ],
    ['not an older name in the tags', { linked: ['new/a'], tags: ['old/a'] }, ['new/a']],
    [
      'two that cannot be told from older names',
      { linked: ['new/a'], card: ['old/a', 'old/b'] },
      ['new/a', 'old/a', 'old/b'],
    ],
    [
      'each once, ignoring case, and never the model itself',
      { linked: ['lab/a'], card: ['LAB/A', 'lab/Child'] },
      ['lab/a'],
    ],
    ['nothing that is no id', { card: ['./models/a', 'lab/a'] }, ['lab/a']],
    ['none', {}, []],
  ])('are %s', (_, named, parents) => {
    expect(parentsOf(named)).toEqual(parents);
  });
});
