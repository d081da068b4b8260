import type { CompareDefinition } from '../../../schema/wire/report-documents.ts';
import { pickWord } from '../url/pick-text.ts';

/** What the address of the Home screen says: more than the largest families, and the definition of the claim. */
export interface HomeSearch {
  readonly families?: 'all';
  readonly depth?: 'direct';
  readonly merges?: 'false';
  readonly evidence?: 'hub';
}

export function parseHomeSearch(raw: Readonly<Record<string, unknown>>): HomeSearch {
  const depth = pickWord(raw['depth'], ['direct'] as const);
  const merges = pickWord(raw['merges'], ['false'] as const);
  const evidence = pickWord(raw['evidence'], ['hub'] as const);
  const families = pickWord(raw['families'], ['all'] as const);
  return {
    ...(families && { families }),
    ...(depth && { depth }),
    ...(merges && { merges }),
    ...(evidence && { evidence }),
  };
}

export const toDefinition = (search: HomeSearch): CompareDefinition => ({
  depth: search.depth ?? 'any',
  merges: search.merges === undefined,
  evidence: search.evidence ?? 'all',
});

/** The address of a definition; says nothing where it is the widest. */
export const toHomeSearch = (definition: CompareDefinition): HomeSearch => ({
  ...(definition.depth === 'direct' && { depth: 'direct' }),
  ...(definition.merges ? {} : { merges: 'false' }),
  ...(definition.evidence === 'hub' && { evidence: 'hub' }),
});
