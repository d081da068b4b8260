import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitMiddle } from '../../../web/app/tree/fit-middle.ts';
import { formatItem, formatPicture } from '../../../web/app/tree/item-words.ts';
import { chooseLabels, toLabelDetail, toLineStart, toTextStart } from '../../../web/app/tree/label-detail.ts';
import { toColumnHeads } from '../../../web/app/tree/column-heads.ts';
import { pictureOf, star } from './picture-of.ts';

/** Every letter is 7 px wide. */
const measure = (text: string): number => [...text].length * 7;

describe('names that do not fit', () => {
  it('are cut in the middle, since both ends carry meaning', () => {
    expect(fitMiddle('Nous-Hermes-2-Mistral-7B-DPO-GGUF', 140, measure)).toBe('Nous-Hermes-…PO-GGUF');
    expect(fitMiddle('short', 140, measure)).toBe('short');
  });

  it('are as long as fits, and keep at least a letter on each side', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 3, maxLength: 60 }),
        fc.integer({ min: 0, max: 500 }),
        (text, width) => {
          const cut = fitMiddle(text, width, measure);
          if (cut === text) return;
          expect([...cut].length).toBeGreaterThanOrEqual(3);
          if ([...cut].length > 3) expect(measure(cut)).toBeLessThanOrEqual(width);
          expect(text.startsWith(cut.slice(0, cut.indexOf('…')))).toBe(true);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('labels when rows come closer', () => {
  it('lose their second lines first, then the less important names; text never shrinks', () => {
    expect([31, 26, 25, 15, 14, 3].map(toLabelDetail)).toEqual([
      'full',
      'full',
      'name',
      'name',
      'sparse',
      'sparse',
    ]);
  });

  it('never touch: the heavier name wins', () => {
    const chosen = chooseLabels([
      { key: 'light', column: 1, y: 10, weight: 1 },
      { key: 'heavy', column: 1, y: 18, weight: 9 },
      { key: 'free', column: 1, y: 40, weight: 2 },
      { key: 'elsewhere', column: 2, y: 18, weight: 1 },
    ]);
    expect([...chosen].toSorted()).toEqual(['elsewhere', 'free', 'heavy']);
  });

  it('begin right of their marks; lines to children begin behind them', () => {
    expect(toTextStart(3.6)).toBe(11);
    expect(toTextStart(11)).toBe(14);
    expect(toLineStart(11, 'full')).toBeGreaterThan(toTextStart(11));
    expect(toLineStart(4, 'sparse')).toBe(6);
  });
});

describe('a line in words', () => {
  it('says all that its shape and place say', () => {
    const { items } = pictureOf(
      `base <- chat merge
       other <- chat merge
       chat license=mit downloads=1234
       base license=apache-2.0 downloads=9`,
      'base',
    );
    expect(items.map(formatItem)).toEqual([
      'base, root, license Apache-2.0, 9 downloads in 30 days, 1 below',
      'chat, Merge, license MIT, 1,234 downloads in 30 days, 2 parents',
    ]);
  });

  it('says what a fold holds, and that a stub is one', () => {
    const { document, items } = pictureOf(`${star(40)}\n base stub\n m1 downloads=50`, 'base', { budget: 4 });
    expect(formatItem(items[0] ?? fail())).toBe('base, Unspecified, not in snapshot, 40 below');
    expect(formatItem(items.at(-1) ?? fail())).toBe('37 more, 0 downloads in 30 days. Adapter 37');
    expect(formatPicture(document, items)).toContain('3 of 40 models below it drawn');
  });
});

describe('column heads', () => {
  it('count depths below a root, and sum up what lies right of the last column', () => {
    const { document, items } = pictureOf(
      'base <- a, b finetune\n a <- c finetune\n c <- d finetune',
      'base',
      {
        closed: ['a'],
      },
    );
    const { heads, deeper } = toColumnHeads(items, document.levels);
    expect(heads).toEqual([
      { column: 0, title: 'Root', count: null },
      { column: 1, title: 'Depth 1', count: 2 },
    ]);
    expect(deeper).toEqual({ title: 'Depth 2 to 3', count: 2 });
  });

  it('call it a level below any other model, and name the ways up', () => {
    const { document, items } = pictureOf(
      'base <- mid finetune\n mid + x <- mix merge\n mix <- end finetune',
      'mix',
      {
        up: 3,
      },
    );
    expect(
      toColumnHeads(items, document.levels).heads.map((head) => `${head.title} ${head.count ?? ''}`.trim()),
    ).toEqual(['Root', 'Parents 2', 'This model', 'Level 1 1']);
  });
});

const fail = (): never => {
  throw new Error('The picture has no such line.');
};
