import type { FindingKind } from '../../../schema/finding.ts';

interface FindingWords {
  readonly title: string;
  /** What Stemma does about it. */
  readonly answer: string;
  /** What it means, for a reader who meets it for the first time. */
  readonly meaning: string;
}

/** How each kind of data problem is named and explained. */
export const FINDING_WORDS = {
  'dangling-reference': {
    title: 'Parent not in snapshot',
    answer: 'kept as a named stub',
    meaning:
      'A model names a parent that the snapshot does not hold: deleted, private, renamed, or never there. An alias table (`--aliases`) re-targets renamed ones.',
  },
  'malformed-reference': {
    title: 'Not a model id',
    answer: 'no edge',
    meaning:
      'A folder on somebody’s disk, free text, or an empty value stands where the parent’s id belongs.',
  },
  'case-mismatch': {
    title: 'Different letter case',
    answer: 'linked anyway',
    meaning: 'The parent is written in other letters than the Hub’s spelling. Ids are unique ignoring case.',
  },
  'self-reference': {
    title: 'Self-reference',
    answer: 'no edge',
    meaning: 'A model names itself as its parent. It counts as a root unless it names another one too.',
  },
  cycle: {
    title: 'Cycle',
    answer: 'kept; walks stop',
    meaning: 'Models that derive from one another in a circle. Trees cut the circle at its oldest member.',
  },
  'child-older-than-parent': {
    title: 'Child older than parent',
    answer: 'edge kept',
    meaning: 'The model was created before the parent that it names: re-uploaded, renamed, or named wrongly.',
  },
  'several-declared-one-linked': {
    title: 'More parents than links',
    answer: 'all kept',
    meaning:
      'The author names several parents and the Hub links one of them. The others are kept with the evidence “declared”.',
  },
  'author-written-relation': {
    title: 'Relation by the author',
    answer: 'kept as declared',
    meaning: 'The relation was written by the author or a tool, not made by the Hub.',
  },
  'relation-against-evidence': {
    title: 'Relation against evidence',
    answer: 'reported, not corrected',
    meaning: 'The stated relation does not fit the rest of the record, such as a merge with one parent.',
  },
  'several-licenses': {
    title: 'Several license tags',
    answer: 'all kept',
    meaning: 'The model carries more than one license label. The strictest decides how it is drawn.',
  },
  'recreated-repository': {
    title: 'Recreated repository',
    answer: 'kept apart',
    meaning: 'Another repository now bears the name of one that was seen before.',
  },
  'redirect-to-other-repository': {
    title: 'Redirect to another repository',
    answer: 'not taken as a rename',
    meaning: 'The Hub redirects a former name to a repository other than the one that bore it.',
  },
} as const satisfies Readonly<Record<FindingKind, FindingWords>>;
