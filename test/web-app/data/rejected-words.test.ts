import { expect, it } from 'vitest';
import { toRejectedWords } from '../../../web/app/data/rejected-words.ts';

it.each([
  [1, 1, '1 record is no model, or is marked as removed'],
  [3, 3, '3 records are no models, or are marked as removed'],
  [1200, 100, '1,200 records are no models, or are marked as removed; the first 100 of them'],
  // A store of an older version counted them only.
  [4, 0, '4 records are no models, or are marked as removed'],
])('%i records, %i of them listed', (rejected, listed, words) => {
  expect(toRejectedWords(rejected, listed)).toBe(words);
});
