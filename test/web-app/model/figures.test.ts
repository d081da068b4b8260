import { describe, expect, it } from 'vitest';
import { toLevelTicks, toMedianLevel } from '../../../web/app/model/level-figures.ts';
import { toMonthSeries } from '../../../web/app/model/month-series.ts';
import { toBudget, toTreeParameters } from '../../../web/app/model/tree-parameters.ts';
import { toModelView } from '../../../web/app/model/model-search.ts';
import { formatHow } from '../../../web/app/tree/relation-words.ts';
import { pictureOf } from '../tree/picture-of.ts';

describe('levels', () => {
  it('have a median: half of the models stand at or above it', () => {
    expect(toMedianLevel([2097, 1657, 861, 579])).toBe(2);
    expect(toMedianLevel([2, 1])).toBe(1);
    expect(toMedianLevel([])).toBeNull();
  });

  it('are labeled at the first, every fifth and the last, none too near another', () => {
    expect(toLevelTicks(15)).toEqual([1, 5, 10, 15]);
    expect(toLevelTicks(11)).toEqual([1, 5, 11]);
    expect(toLevelTicks(8)).toEqual([1, 5, 8]);
    expect(toLevelTicks(3)).toEqual([1, 3]);
    expect(toLevelTicks(1)).toEqual([1]);
  });
});

describe('months', () => {
  it('fill the empty ones and leave out the part of a month before the snapshot', () => {
    const months = [
      { month: '2024-01', count: 5 },
      { month: '2024-04', count: 7 },
      { month: '2024-05', count: 2 },
    ];
    expect(toMonthSeries(months, '2024-05-11').series).toEqual([
      { month: '2024-01', count: 5 },
      { month: '2024-02', count: 0 },
      { month: '2024-03', count: 0 },
      { month: '2024-04', count: 7 },
    ]);
    expect(toMonthSeries(months, '2024-05-31').series.at(-1)).toEqual({ month: '2024-05', count: 2 });
  });

  it('count stray models before the tree really starts, instead of drawing years of nothing', () => {
    const months = [
      { month: '2022-03', count: 1 },
      { month: '2023-09', count: 600 },
      { month: '2023-10', count: 700 },
    ];
    const { series, earlier } = toMonthSeries(months, '2024-01-01');
    expect(series.map(({ month }) => month)).toEqual(['2023-09', '2023-10']);
    expect(earlier).toBe(1);
  });

  it('are none for a tree without dates', () => {
    expect(toMonthSeries([], '2024-01-01')).toEqual({ series: [], earlier: 0 });
  });
});

describe('what is asked of the API', () => {
  it('are as many rows as fit, in steps of two', () => {
    expect([toBudget(900), toBudget(915), toBudget(930)]).toEqual([22, 22, 22]);
    expect(toBudget(200)).toBe(12);
    expect(toBudget(9000)).toBe(80);
  });

  it('is what the address says', () => {
    const view = toModelView({ open: 'a/b,c/d', closed: 'e/f', more: 'a/b:10', relation: 'merge' });
    expect(toTreeParameters(view, 22)).toEqual({
      budget: 22,
      open: 'a/b,c/d',
      closed: 'e/f',
      more: 'a/b:10',
      relation: 'merge',
    });
  });
});

describe('how a model was made', () => {
  const { document } = pictureOf(
    `base + other <- mix merge
     base <- odd
     odd guess=adapter
     mix downloads=2`,
    'base',
  );

  it('is said in words, a guess as a guess', () => {
    expect(
      [document.root, ...document.root.children].map((node) => [node.row.id, formatHow(node.row)]),
    ).toEqual([
      ['base', 'Root'],
      ['mix', 'Merge of 2'],
      ['odd', 'Adapter, inferred'],
    ]);
  });
});
