import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAncestorColumns } from '../../../web/app/tree/place-picture.ts';
import { pictureOf, star } from './picture-of.ts';

const y = (placed: ReturnType<typeof pictureOf>['placed'], key: string): number =>
  placed.places.get(key)?.y ?? NaN;

/** A random tree: every model hangs from an earlier one. */
const trees = fc
  .array(fc.nat(), { minLength: 1, maxLength: 60 })
  .map((picks) => picks.map((pick, i) => `m${pick % (i + 1)} <- m${i + 1} finetune`).join('\n'));

describe('places', () => {
  it('put a parent in the middle of its children', () => {
    const { placed } = pictureOf('base <- a, b, c finetune', 'base');
    expect(y(placed, 'base')).toBeCloseTo((y(placed, 'a') + y(placed, 'c')) / 2, 6);
    expect(y(placed, 'b')).toBeCloseTo(y(placed, 'base'), 6);
  });

  it('never let two lines of a column touch', () => {
    fc.assert(
      fc.property(
        trees,
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 400, max: 1200 }),
        (text, budget, height) => {
          const { items, placed } = pictureOf(text, 'm0', { budget, stage: { width: 1144, height } });
          for (const column of new Set(items.map((item) => item.column))) {
            const lines = items.filter((item) => item.column === column);
            const sorted = lines.toSorted((a, b) => y(placed, a.key) - y(placed, b.key));
            sorted.slice(1).forEach((line, i) => {
              const above = sorted[i];
              // Half a label each: 28 px of a model, 18 px of a fold.
              const need = [line, above].reduce((sum, one) => sum + (one?.kind === 'fold' ? 9 : 14), 0);
              expect(y(placed, line.key) - y(placed, above?.key ?? '')).toBeGreaterThanOrEqual(need - 1.5);
            });
          }
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it('keep everything inside the picture', () => {
    fc.assert(
      fc.property(trees, (text) => {
        const { placed } = pictureOf(text, 'm0', { budget: 40 });
        for (const place of placed.places.values()) {
          expect(place.x).toBeGreaterThan(0);
          expect(place.x).toBeLessThan(placed.width);
          expect(place.y).toBeGreaterThan(34);
          expect(place.y).toBeLessThan(placed.height);
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('fill the stage, but do not blow up a small tree', () => {
    const stage = { width: 1144, height: 745 };
    expect(pictureOf(star(32_000), 'base', { budget: 22, stage }).placed.height).toBeCloseTo(745, 6);
    const few = pictureOf(star(3), 'base', { stage }).placed;
    expect(y(few, 'm2') - y(few, 'm1')).toBeLessThan(50);
  });

  it('draw what cannot fit at natural size, higher than the stage', () => {
    const { placed } = pictureOf(star(80), 'base', { budget: 90, stage: { width: 1144, height: 600 } });
    expect(placed.height).toBeGreaterThan(600);
    expect(placed.rowGap).toBe(31);
  });

  it('stack the parents around the height of the focus', () => {
    const { placed } = pictureOf('p1 + p2 + p3 <- mix merge', 'mix');
    expect(y(placed, 'p2')).toBeCloseTo(y(placed, 'mix'), 6);
    expect(y(placed, 'p3') - y(placed, 'p2')).toBe(31);
  });

  it('make room for 14 parents above the first row', () => {
    const parents = Array.from({ length: 40 }, (_, i) => `p${i + 1}`).join(' + ');
    const { placed } = pictureOf(`${parents} <- mix merge\n mix <- child finetune`, 'mix', {
      parents: 39,
      stage: { width: 1144, height: 400 },
    });
    expect(Math.min(...[...placed.places.values()].map((place) => place.y))).toBeGreaterThan(34);
  });

  it('leave the ways up the columns that the levels below do not need', () => {
    expect(countAncestorColumns(3, 1144)).toBe(1);
    expect(countAncestorColumns(0, 1144)).toBe(4);
    expect(countAncestorColumns(9, 300)).toBe(1);
  });
});
