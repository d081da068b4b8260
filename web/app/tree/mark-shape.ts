import type { RelationKind } from '../marks/relation-marks.ts';

/** The number that the mark program knows each shape by. */
export const MARK_SHAPES = {
  root: 0,
  finetune: 1,
  adapter: 2,
  quantized: 3,
  merge: 4,
  unspecified: 5,
} as const satisfies Readonly<Record<RelationKind, number>>;
