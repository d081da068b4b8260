import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBranchKeys } from '../../../web/app/tree/card-boxes.ts';
import { placeCard, toDistance, toOverlap } from '../../../web/app/tree/card-place.ts';
import type { Box } from '../../../web/app/tree/card-place.ts';
import { pictureOf } from './picture-of.ts';

const STAGE = { width: 1144, height: 745 };
const CARD = { width: 284, height: 230 };

const boxAt = (left: number, top: number): Box => ({ left, top, right: left + 200, bottom: top + 30 });
const cardBox = ({ left, top }: { readonly left: number; readonly top: number }): Box => ({
  left,
  top,
  right: left + CARD.width,
  bottom: top + CARD.height,
});

describe('the place of a card', () => {
  it('is beside its label on an empty stage', () => {
    const anchor = boxAt(300, 300);
    const place = placeCard({ anchor, card: CARD, stage: STAGE, branch: [], others: [] });
    expect(toDistance(cardBox(place), anchor)).toBeLessThan(25);
    expect(toOverlap(cardBox(place), anchor)).toBe(0);
  });

  it('leaves the branch free', () => {
    const anchor = boxAt(300, 300);
    const branch = [0, 1, 2, 3, 4, 5].map((row) => boxAt(600, 220 + row * 31));
    const place = placeCard({ anchor, card: CARD, stage: STAGE, branch, others: [] });
    expect(branch.reduce((sum, box) => sum + toOverlap(cardBox(place), box), 0)).toBe(0);
  });

  it('never covers its own label and never leaves the stage', () => {
    const labels = fc.record({
      left: fc.integer({ min: 0, max: 940 }),
      top: fc.integer({ min: 30, max: 710 }),
    });
    fc.assert(
      fc.property(labels, fc.array(labels, { maxLength: 40 }), (one, rest) => {
        const anchor = boxAt(one.left, one.top);
        const others = rest.map(({ left, top }) => boxAt(left, top));
        const box = cardBox(placeCard({ anchor, card: CARD, stage: STAGE, branch: [], others }));
        expect(toOverlap(box, anchor)).toBe(0);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(STAGE.width);
        expect(box.bottom).toBeLessThanOrEqual(STAGE.height);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('knows which lines belong to a branch', () => {
    const { items } = pictureOf('base <- chat, code finetune\n chat <- q4 quantized', 'base');
    expect([...toBranchKeys(items, 'chat', ['chat', 'base'])].toSorted()).toEqual(['base', 'chat', 'q4']);
  });
});
