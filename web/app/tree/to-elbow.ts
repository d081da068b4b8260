import type { PathStep } from './path-step.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The way from a parent to one child in two parts: the plain trunk, and the piece that shows the relation. */
export interface Elbow {
  readonly trunk: readonly PathStep[];
  readonly last: readonly PathStep[];
}

const CORNER_RADIUS = 7;
/** Distance of the trunk from the marks of its children, in pixels. */
const TRUNK_GAP = 34;
/** The same for parents that meet in one child: there the relation shows left of the trunk. */
const JOINT_GAP = 18;
const JOINT_PIECE = 30;

/** No corner where both ends stand at one height (to the pixel). */
const toRadius = (height: number, room: number): number =>
  Math.abs(height) <= 1 ? 0 : Math.min(CORNER_RADIUS, Math.abs(height) / 2, Math.max(0, room));

/** `x` of the shared trunk left of `to`; in a narrow picture it keeps to the right third of the gap. */
export const toTrunkX = (from: Point, to: Point, isJoint: boolean): number =>
  to.x - Math.min(isJoint ? JOINT_GAP : TRUNK_GAP, Math.max(0, to.x - from.x) / 3);

/**
 * Goes level from `from` to `trunkX`, turns with a round corner, and ends level `gap` pixels before `to`,
 * where the child's mark begins. All in pixels.
 */
export function toElbow(from: Point, trunkX: number, to: Point, gap: number): Elbow {
  const height = to.y - from.y;
  const endX = Math.max(trunkX, to.x - gap);
  const radius = toRadius(height, endX - trunkX);
  if (radius === 0) {
    return {
      trunk: [
        ['M', from.x, to.y],
        ['L', trunkX, to.y],
      ],
      last: [
        ['M', trunkX, to.y],
        ['L', endX, to.y],
      ],
    };
  }
  return {
    trunk: [
      ['M', from.x, from.y],
      ['L', trunkX, from.y],
      ['L', trunkX, to.y - Math.sign(height) * radius],
      ['Q', trunkX, to.y, trunkX + radius, to.y],
    ],
    last: [
      ['M', trunkX + radius, to.y],
      ['L', endX, to.y],
    ],
  };
}

/**
 * A parent's line where several meet in one child: level to `trunkX`, round the corner, along the shared trunk,
 * level into the child. The piece before the corner shows the relation.
 */
export function toJointElbow(from: Point, trunkX: number, to: Point, gap: number): Elbow {
  const height = to.y - from.y;
  const radius = toRadius(height, trunkX - from.x);
  const y = radius === 0 ? to.y : from.y;
  const turnX = trunkX - radius;
  const pieceX = Math.max(from.x, turnX - JOINT_PIECE);
  const bend: readonly PathStep[] =
    radius === 0
      ? []
      : [
          ['Q', trunkX, from.y, trunkX, from.y + Math.sign(height) * radius],
          ['L', trunkX, to.y],
        ];
  return {
    trunk: [
      ['M', from.x, y],
      ['L', pieceX, y],
      ['M', turnX, y],
      ...bend,
      ['L', Math.max(trunkX, to.x - gap), to.y],
    ],
    last: [
      ['M', pieceX, y],
      ['L', turnX, y],
    ],
  };
}
