import { toShownRelation } from '../marks/relation-marks.ts';
import type { RelationOfRow } from '../marks/relation-marks.ts';
import type { SceneFrame } from './create-scene.ts';
import type { DrawnCurve } from './draw-ground.ts';
import { findLane, toMergeCurve } from './merge-curve.ts';
import type { Span } from './merge-curve.ts';
import type { ParentEdgeRow, PictureItem, PictureNode } from './picture.ts';

/** A parent at whose mark a curve begins. */
export interface CurveEnd extends RelationOfRow {
  readonly id: string;
}

/** The parent's end of a curve to the focus. */
export const toCurveEnd = ({ row, relation, inferredRelation }: ParentEdgeRow): CurveEnd => ({
  id: row.id,
  isStub: row.isStub,
  relation,
  inferredRelation,
});

const CLEAR = 15;
const MARK_GAP = 4;
const LANE_OFFSET = 30;

/**
 * Curves to a model from those of its parents that stand in the picture and are not joined to it by an edge.
 * Each runs level through the free lane nearest to its parent. O(parents * lines).
 */
export function toMergeCurves(
  frame: SceneFrame,
  key: string,
  parents: readonly CurveEnd[],
): readonly DrawnCurve[] {
  const { items } = frame.picture;
  const item = items.find((other) => other.key === key);
  const to = frame.at(key);
  if (item?.kind !== 'node' || !to) return [];
  return parents.flatMap((parent): readonly DrawnCurve[] => {
    const source = items.find((other) => other.key === parent.id);
    const from = frame.at(parent.id);
    if (!source || !from || isJoined(source, item)) return [];
    const { kind } = toShownRelation(parent);
    const wish = from.y + LANE_OFFSET * (Math.sign(to.y - from.y) || 1);
    const lane = findLane(wish, toSpans(frame, source, item));
    const gap = frame.radius(key) + MARK_GAP;
    return [{ steps: toMergeCurve(from, to, lane, gap), relation: kind === 'root' ? 'unspecified' : kind }];
  });
}

/** Whether an edge leads from one line to the other already. */
const isJoined = (parent: PictureItem, child: PictureNode): boolean =>
  parent.key === child.parentKey ||
  (child.role === 'focus' && parent.kind === 'node' && parent.role === 'co-parent');

/** Heights that labels take between two columns. */
function toSpans(frame: SceneFrame, from: PictureItem, to: PictureItem): readonly Span[] {
  return frame.picture.items.flatMap((item): readonly Span[] => {
    if (item.column < from.column || item.column >= to.column) return [];
    const point = frame.at(item.key);
    return point ? [{ top: point.y - CLEAR, bottom: point.y + CLEAR }] : [];
  });
}
