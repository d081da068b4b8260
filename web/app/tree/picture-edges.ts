import type { Relation } from '../../../schema/relation.ts';
import type { RelationKind } from '../marks/relation-marks.ts';
import type { PictureItem } from './picture.ts';

/** A line of the drawing. `relation` is `null` for a line to a fold, which stands for many. */
export interface PictureEdge {
  /** Key of the left end. */
  readonly from: string;
  readonly to: string;
  readonly relation: Relation | null;
  /** Several of these meet in one child: the relation shows beside each parent, not at the child. */
  readonly isJoint: boolean;
}

const toRelation = (kind: RelationKind): Relation => (kind === 'root' ? 'unspecified' : kind);

/**
 * All lines of a picture, in the order of their lower ends. Where the focus has further parents on stage, their
 * lines and that of the primary parent meet before it. O(lines).
 */
export function toPictureEdges(items: readonly PictureItem[]): readonly PictureEdge[] {
  const focus = items.find((item) => item.kind === 'node' && item.role === 'focus');
  const hasCoParents = items.some(isCoParent);
  return items.flatMap((item): readonly PictureEdge[] => {
    if (isCoParent(item)) {
      const relation = item.kind === 'node' && item.toFocus !== null ? toRelation(item.toFocus) : null;
      return focus ? [{ from: item.key, to: focus.key, relation, isJoint: true }] : [];
    }
    if (item.parentKey === null) return [];
    return [
      {
        from: item.parentKey,
        to: item.key,
        relation: item.kind === 'node' ? toRelation(item.relation) : null,
        isJoint: hasCoParents && item === focus,
      },
    ];
  });
}

const isCoParent = (item: PictureItem): boolean =>
  item.kind === 'parents' || (item.kind === 'node' && item.role === 'co-parent');
