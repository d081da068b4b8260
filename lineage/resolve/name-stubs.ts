import type { Stub } from '../../schema/derived-graph.ts';
import { foldId, parseModelId } from '../../schema/model-id.ts';
import type { Alias } from '../../schema/snapshot.ts';
import type { ChildLinks } from './link-child.ts';
import { toMostFrequent } from './most-frequent.ts';
import type { NodeTable } from './node-table.ts';
import type { Places } from './place-ids.ts';
import type { Target } from './reference-table.ts';

/** How often each spelling of each stub leads a derivation, by index of the stub. */
export interface StubSpellings {
  count(child: ChildLinks): void;
  /** By index of the stub; `null` for stubs that no derivation leads to. */
  toStubs(aliases: Iterable<Alias>): readonly (Stub | null)[];
}

/**
 * Names and numbers the stubs. Each is shown in its most frequent spelling (one vote a derivation), then the
 * smallest; one that only an alias leads to, in the spelling of the alias row.
 * A stub that the store has already keeps its key; new ones get keys above every other, by id.
 */
export function createStubSpellings(
  targets: readonly Target[],
  places: Places,
  nodes: NodeTable,
): StubSpellings {
  const spellings: (Map<string, number> | undefined)[] = Array.from(places.stubs, () => undefined);
  return {
    count({ links }) {
      for (const { place, mentions } of links) {
        if (place < nodes.count) continue;
        const stub = place - nodes.count;
        const counts = (spellings[stub] ??= new Map());
        const named = mentions.map(({ target }) => targets[target]);
        const written = named.find((target) => target?.folded === places.stubs[stub])?.id ?? null;
        if (written !== null) counts.set(written, (counts.get(written) ?? 0) + 1);
      }
    },
    toStubs(aliases) {
      const byAlias = toAliasSpellings(aliases);
      const named = places.stubs.map((folded, stub) => {
        const counts = spellings[stub];
        return counts === undefined
          ? null
          : { folded, id: toMostFrequent(counts) ?? byAlias.get(folded) ?? folded };
      });
      return numberStubs(named, nodes);
    },
  };
}

function numberStubs(
  named: readonly ({ readonly folded: string; readonly id: string } | null)[],
  nodes: NodeTable,
): readonly (Stub | null)[] {
  const keys = new Map<string, number>();
  let nextKey = nodes.nextKey;
  const inOrder = named.flatMap((stub) => (stub === null ? [] : [stub.folded])).sort();
  for (const folded of inOrder) {
    const row = nodes.findById(folded);
    keys.set(folded, row >= 0 && nodes.isStub(row) ? (nodes.keys[row] ?? 0) : nextKey++);
  }
  return named.map((stub) => (stub === null ? null : { key: keys.get(stub.folded) ?? 0, id: stub.id }));
}

/** The smallest spelling that alias rows give each id. */
function toAliasSpellings(aliases: Iterable<Alias>): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const alias of aliases) {
    for (const text of [alias.alias, alias.id]) {
      const id = parseModelId(text);
      if (id === null) continue;
      const folded = foldId(id);
      const known = spellings.get(folded);
      if (known === undefined || id < known) spellings.set(folded, id);
    }
  }
  return spellings;
}
