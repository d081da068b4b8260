export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardSurroundings {
  /** The label that the card belongs to. */
  readonly anchor: Box;
  readonly card: { readonly width: number; readonly height: number };
  readonly stage: { readonly width: number; readonly height: number };
  /** Labels of the same branch: the card should leave them free. */
  readonly branch: readonly Box[];
  /** All other labels. */
  readonly others: readonly Box[];
}

const MARGIN = 10;
const GAP = 14;
const BRANCH_WEIGHT = 6;
const ANCHOR_WEIGHT = 1000;

/**
 * Left and top of a card beside its label, in stage pixels: of eight places around the label the one that covers
 * least, the branch weighing most, then the nearest. Always inside the stage where it fits. O(labels).
 */
export function placeCard(around: CardSurroundings): { readonly left: number; readonly top: number } {
  const { anchor, card, stage } = around;
  const right = anchor.right + GAP;
  const left = anchor.left - GAP - card.width;
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - card.height;
  const middle = (anchor.top + anchor.bottom - card.height) / 2;
  const wishes = [
    [right, below],
    [right, middle],
    [right, above],
    [anchor.left, below],
    [anchor.left, above],
    [left, below],
    [left, middle],
    [left, above],
  ] as const;
  let best = { left: MARGIN, top: MARGIN };
  let least = Infinity;
  wishes.forEach(([x, y], rank) => {
    const place = {
      left: Math.max(MARGIN, Math.min(x, stage.width - card.width - MARGIN)),
      top: Math.max(MARGIN, Math.min(y, stage.height - card.height - MARGIN)),
    };
    const box = { ...place, right: place.left + card.width, bottom: place.top + card.height };
    const cost =
      ANCHOR_WEIGHT * toOverlap(box, anchor) +
      BRANCH_WEIGHT * sum(around.branch, box) +
      sum(around.others, box) +
      rank +
      Math.hypot(place.left - x, place.top - y);
    if (cost < least) {
      least = cost;
      best = place;
    }
  });
  return best;
}

const sum = (boxes: readonly Box[], box: Box): number =>
  boxes.reduce((total, other) => total + toOverlap(box, other), 0);

/** Common area in square pixels. */
export function toOverlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
