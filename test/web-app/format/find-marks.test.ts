import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPieces, findMarks } from '../../../web/app/format/find-marks.ts';

/** A text with its marked pieces in brackets. */
const show = (text: string, query: string): string =>
  cutPieces(text, 0, findMarks(text, query))
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');

describe('what is underlined in a hit', () => {
  it.each([
    ['HuggingFaceH4/zephyr-7b-beta', 'ZEPHYR', 'HuggingFaceH4/[zephyr]-7b-beta'],
    ['mistralai/Mistral-7B-v0.1', 'mistral', '[mistral]ai/[Mistral]-7B-v0.1'],
    ['mistralai/Mistral-7B-v0.1', 'mistralai/mis', '[mistralai/Mis]tral-7B-v0.1'],
    ['mistralai/Mistral-7B-v0.1', '7b  mistral', '[mistral]ai/[Mistral]-[7B]-v0.1'],
    ['org/aaa', 'aa', 'org/[aa]a'],
    ['org/abcd', 'abc bcd', 'org/[abcd]'],
    ['org/name', 'other', 'org/name'],
    ['org/name', '  ', 'org/name'],
  ])('%s for "%s"', (text, query, shown) => expect(show(text, query)).toBe(shown));

  it('a mark across two parts is drawn in both', () => {
    const marks = findMarks('owner/name', 'er/na');
    expect(cutPieces('owner', 0, marks)).toEqual([
      { text: 'own', isMarked: false },
      { text: 'er', isMarked: true },
    ]);
    expect(cutPieces('name', 6, marks)).toEqual([
      { text: 'na', isMarked: true },
      { text: 'me', isMarked: false },
    ]);
  });

  it('the pieces are the text again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '/') }),
        fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
        (text, query) => {
          const pieces = cutPieces(text, 0, findMarks(text, query));
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});
