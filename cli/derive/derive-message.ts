import type { DerivedGraph } from '../../schema/derived-graph.ts';

/** What the process that computes tells the one that writes: parts of the long lists, then the rest, last. */
export type DeriveMessage =
  | { readonly kind: 'derivations'; readonly rows: DerivedGraph['derivations'] }
  | { readonly kind: 'measures'; readonly rows: DerivedGraph['measures'] }
  /** `null`: the store has what follows from its data. */
  | { readonly kind: 'end'; readonly rest: Omit<DerivedGraph, 'derivations' | 'measures'> | null }
  | { readonly kind: 'failed'; readonly message: string };

/** Rows of one message: about a megabyte. */
const ROWS = 10_000;

export function* toMessages(derived: DerivedGraph | null): Generator<DeriveMessage> {
  if (derived === null) {
    yield { kind: 'end', rest: null };
    return;
  }
  const { derivations, measures, ...rest } = derived;
  for (let at = 0; at < derivations.length; at += ROWS) {
    yield { kind: 'derivations', rows: derivations.slice(at, at + ROWS) };
  }
  for (let at = 0; at < measures.length; at += ROWS) {
    yield { kind: 'measures', rows: measures.slice(at, at + ROWS) };
  }
  yield { kind: 'end', rest };
}

export interface Collector {
  readonly take: (message: DeriveMessage) => void;
  readonly isWhole: () => boolean;
  /** What the other process said about its failure. */
  readonly failure: () => string | null;
  /** Once it is whole. */
  readonly result: () => DerivedGraph | null;
}

/** Puts the parts together again. */
export function collectMessages(): Collector {
  const derivations: DerivedGraph['derivations'][] = [];
  const measures: DerivedGraph['measures'][] = [];
  let last: DeriveMessage | null = null;
  return {
    take(message) {
      if (message.kind === 'derivations') derivations.push(message.rows);
      else if (message.kind === 'measures') measures.push(message.rows);
      else last = message;
    },
    isWhole: () => last?.kind === 'end',
    failure: () => (last?.kind === 'failed' ? last.message : null),
    result() {
      if (last?.kind !== 'end' || last.rest === null) return null;
      return { ...last.rest, derivations: derivations.flat(), measures: measures.flat() };
    },
  };
}
