import type { Lookup } from '../../schema/lookup.ts';
import type { Alias } from '../../schema/snapshot.ts';

/** The aliases that look-ups prove: the Hub redirects the old name to the model of the same repository. */
export const toAliases = (lookups: readonly Lookup[]): readonly Alias[] =>
  lookups.flatMap(({ name, outcome, target, seen }) =>
    outcome === 'renamed' && target !== null ? [{ alias: name, id: target, source: 'hub', seen }] : [],
  );
