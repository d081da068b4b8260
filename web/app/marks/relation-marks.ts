import type { Relation } from '../../../schema/relation.ts';

/** A relation, or the mark of a model without parents. */
export type RelationKind = Relation | 'root';

interface RelationWords {
  readonly title: string;
  /** CSS color of mark and line. */
  readonly color: string;
  /** SVG stroke-dasharray of the line. */
  readonly dash: string;
}

/** How each relation is named and drawn: always color and shape, on lines color and dash. */
export const RELATION_MARKS = {
  finetune: { title: 'Fine-tune', color: 'var(--rel-finetune)', dash: 'var(--dash-finetune)' },
  adapter: { title: 'Adapter', color: 'var(--rel-adapter)', dash: 'var(--dash-adapter)' },
  quantized: { title: 'Quantized', color: 'var(--rel-quantized)', dash: 'var(--dash-quantized)' },
  merge: { title: 'Merge', color: 'var(--rel-merge)', dash: 'var(--dash-merge)' },
  unspecified: { title: 'Unspecified', color: 'var(--rel-unspecified)', dash: 'var(--dash-unspecified)' },
  root: { title: 'Root', color: 'var(--text)', dash: 'none' },
} as const satisfies Readonly<Record<RelationKind, RelationWords>>;

/** What of a model's row says how it was made. */
export interface RelationOfRow {
  readonly isStub: boolean;
  readonly relation: Relation | null;
  readonly inferredRelation: Relation | null;
}

/** What is shown for a row: the Hub's relation, else our guess (and that it is one), else `unspecified`. */
export function toShownRelation(row: RelationOfRow): {
  readonly kind: RelationKind;
  readonly isGuess: boolean;
} {
  if (row.relation === null) return { kind: row.isStub ? 'unspecified' : 'root', isGuess: false };
  if (row.relation === 'unspecified' && row.inferredRelation !== null) {
    return { kind: row.inferredRelation, isGuess: true };
  }
  return { kind: row.relation, isGuess: false };
}
