import { describe, expect, it } from 'vitest';
import { computeOverview } from '../../../lineage/reports/compute-overview.ts';
import { indexOf } from '../../graphs/index-of.ts';

describe('report overview', () => {
  it('shows the Hub at a glance', () => {
    const index = indexOf(`
      big license=mit created=2024-01-05
      big <- one, two finetune
      one <- three finetune
      one license=mit,other created=2024-03-01
      two created=2024-03-31
      lost stub
      lost <- four, five, six, seven
      four created=2024-01-31
      old gone license=mit created=2024-03-05
      old <- eight
      alone downloads=9
    `);
    expect(computeOverview(index)).toMatchObject({
      models: 10,
      stubs: 1,
      derivations: 8,
      roots: 2,
      maxDepth: 2,
      maxGeneration: 2,
      months: [
        { month: '2024-01', count: 2, withParent: 1, withLicense: 1 },
        { month: '2024-03', count: 2, withParent: 2, withLicense: 1 },
      ],
      licenses: [
        { license: '', count: 8 },
        { license: 'mit', count: 2 },
        { license: 'other', count: 1 },
      ],
    });
    expect(computeOverview(index).largestTrees.map((row) => `${row.id} ${row.descendantCount}`)).toEqual([
      'lost 4',
      'big 3',
      'old 1',
    ]);
  });

  it('shows a tree that starts in a cycle too', () => {
    const index = indexOf(`
      a created=2023-01-01
      a <- b finetune
      b <- a finetune
      b <- c finetune
    `);
    expect(computeOverview(index)).toMatchObject({ models: 3, roots: 0, maxDepth: 0, maxGeneration: 1 });
    expect(computeOverview(index).largestTrees.map((row) => row.id)).toEqual(['a']);
  });

  it('survives a graph of nothing', () => {
    expect(computeOverview(indexOf(''))).toMatchObject({
      models: 0,
      months: [],
      largestTrees: [],
      licenses: [],
    });
  });
});
