import { expect, it } from 'vitest';
import { toSimilarTexts } from '../../../web/app/states/similar-texts.ts';

it.each([
  [
    'Mistral-7B-v0.11',
    ['Mistral-7B-v0.11', 'Mistral-7B-v0', 'Mistral-7B', 'Mistral', 'Mistra', 'Mistr', 'Mist'],
  ],
  ['mistrlai', ['mistrlai', 'mistrla', 'mistrl', 'mistr', 'mist']],
  ['gpt', ['gpt']],
  ['-x', ['-x']],
  ['', []],
])('for "%s" is looked %j', (name, texts) => expect(toSimilarTexts(name)).toEqual(texts));
