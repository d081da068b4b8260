/** Kinds of data problems. Each is counted, listed and shown with its proof; none is dropped silently. */
export const FINDING_KINDS = [
  'self-reference',
  'cycle',
  'dangling-reference',
  'malformed-reference',
  'case-mismatch',
  'child-older-than-parent',
  'several-declared-one-linked',
  'author-written-relation',
  'relation-against-evidence',
  'several-licenses',
  'recreated-repository',
  'redirect-to-other-repository',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** A data problem with its subject and proof. */
export interface Finding {
  readonly kind: FindingKind;
  /** Id of the model that shows the problem. */
  readonly id: string;
  /** The other party where there is one: the target as written, the parent, the next model of a cycle. */
  readonly other: string | null;
  /** One clear sentence that a newcomer understands, with the values. */
  readonly proof: string;
}
