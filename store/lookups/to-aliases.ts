import type { Lookup } from '../../schema/lookup.ts';
import type { Alias } from '../../schema/snapshot.ts';

/** The aliases that look-ups prove: the Hub redirects the old name to the model of the same repository. */
export const toAliases = (lookups: readonly Lookup[]): readonly Alias[] =>
  lookups.flatMap(({ name, outcome, target, targetHubId: hubId, seen }) => {
    if (outcome !== 'renamed' || target === null) return [];
    return [{ alias: name, id: target, ...(hubId === null ? {} : { hubId }), source: 'hub', seen }];
  });
