export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardSurroundings {
  /** The line that the card belongs to. */
  readonly anchor: Box;
  readonly card: { readonly width: number; readonly height: number };
  readonly stage: { readonly width: number; readonly height: number };
  /** Lines of the same branch: the card should leave them free. */
  readonly branch: readonly Box[];
  /** Everything else that is better seen. */
  readonly others: readonly Box[];
}

interface Corner {
  readonly left: number;
  readonly top: number;
}

const MARGIN = 10;
/** Column heads stand there. */
const TOP = 34;
const GAP = 14;
const STEP = { x: 40, y: 24 } as const;

/** Costs in square pixels of covered label: the anchor never, its branch hardly. */
const BRANCH_WEIGHT = 6;
const ANCHOR_WEIGHT = 1000;
/** What a pixel of distance costs; at 12 a card goes 450 px rather than cover a whole label. */
const DISTANCE_WEIGHT = 12;

/**
 * Left and top of a card in stage pixels: the place on the stage that covers least and is nearest to its line.
 * Deterministic. O(places * lines), about a millisecond for a full stage.
 */
export function placeCard(around: CardSurroundings): Corner {
  let best: Corner = { left: MARGIN, top: TOP };
  let least = Infinity;
  for (const corner of listCorners(around)) {
    const cost = toCost(around, corner, least);
    if (cost < least) {
      least = cost;
      best = corner;
    }
  }
  return best;
}

/** Places right beside the anchor first, then a grid over the stage; all inside the stage where the card fits. */
function listCorners({ anchor, card, stage }: CardSurroundings): readonly Corner[] {
  const right = Math.max(MARGIN, stage.width - card.width - MARGIN);
  const bottom = Math.max(TOP, stage.height - card.height - MARGIN);
  const toInside = (left: number, top: number): Corner => ({
    left: Math.min(right, Math.max(MARGIN, left)),
    top: Math.min(bottom, Math.max(TOP, top)),
  });
  const beside = [anchor.right + GAP, anchor.left, anchor.left - GAP - card.width].flatMap((left) =>
    [anchor.bottom + GAP, (anchor.top + anchor.bottom - card.height) / 2, anchor.top - GAP - card.height].map(
      (top) => toInside(left, top),
    ),
  );
  const grid: Corner[] = [];
  for (let left = right; left >= MARGIN; left -= STEP.x) {
    for (let top = TOP; top <= bottom; top += STEP.y) grid.push({ left, top });
  }
  return [...beside, ...grid];
}

/** Gives up once it is over `limit`. */
function toCost({ anchor, card, branch, others }: CardSurroundings, corner: Corner, limit: number): number {
  const box = { ...corner, right: corner.left + card.width, bottom: corner.top + card.height };
  let cost = toDistance(box, anchor) * DISTANCE_WEIGHT + toOverlap(box, anchor) * ANCHOR_WEIGHT;
  for (const other of branch) {
    if (cost >= limit) return cost;
    cost += toOverlap(box, other) * BRANCH_WEIGHT;
  }
  for (const other of others) {
    if (cost >= limit) return cost;
    cost += toOverlap(box, other);
  }
  return cost;
}

/** Common area in square pixels. */
export function toOverlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Between the nearest edges, 0 where they touch. */
export function toDistance(a: Box, b: Box): number {
  const x = Math.max(0, a.left - b.right, b.left - a.right);
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.hypot(x, y);
}
