import { expect, it } from 'vitest';
import { toRejectedWords } from '../../../web/app/data/rejected-words.ts';

it.each([
  [1, 1, '1 record could not be read as a model'],
  [3, 3, '3 records could not be read as a model'],
  [1200, 100, '1,200 records could not be read as a model; the first 100 of them'],
  // A store of an older version counted them only.
  [4, 0, '4 records could not be read as a model'],
])('%i records, %i of them listed', (rejected, listed, words) => {
  expect(toRejectedWords(rejected, listed)).toBe(words);
});
