import type { CompareDefinition } from '../../../schema/wire/report-documents.ts';
import { pickWord } from '../url/pick-text.ts';

/** What the address of the Home screen says: the definition of the claim, where it is not the widest one. */
export interface HomeSearch {
  readonly depth?: 'direct';
  readonly merges?: 'false';
  readonly evidence?: 'hub';
}

export function parseHomeSearch(raw: Readonly<Record<string, unknown>>): HomeSearch {
  const depth = pickWord(raw['depth'], ['direct'] as const);
  const merges = pickWord(raw['merges'], ['false'] as const);
  const evidence = pickWord(raw['evidence'], ['hub'] as const);
  return { ...(depth && { depth }), ...(merges && { merges }), ...(evidence && { evidence }) };
}

export const toDefinition = (search: HomeSearch): CompareDefinition => ({
  depth: search.depth ?? 'any',
  merges: search.merges === undefined,
  evidence: search.evidence ?? 'all',
});

export const toHomeSearch = (definition: CompareDefinition): HomeSearch => ({
  ...(definition.depth === 'direct' && { depth: 'direct' }),
  ...(definition.merges ? {} : { merges: 'false' }),
  ...(definition.evidence === 'hub' && { evidence: 'hub' }),
});

/** All definitions that the switches can make, the widest first. */
export const ALL_DEFINITIONS: readonly CompareDefinition[] = (['any', 'direct'] as const).flatMap((depth) =>
  [true, false].flatMap((merges) =>
    (['all', 'hub'] as const).map((evidence) => ({ depth, merges, evidence })),
  ),
);
