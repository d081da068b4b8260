import type { RawModel } from './read-pages.ts';

/**
 * A second computation of the whole graph, slow and obvious on purpose: Maps and Sets of lower-case ids,
 * written from the definitions alone. It shares no line with the product.
 * It knows only what dumps from before relation tags can show: plain `base_model:` tags, no aliases.
 */
export interface ReferenceGraph {
  /** Lower-case id to the record; stubs are not in it. */
  readonly models: ReadonlyMap<string, RawModel>;
  /** Lower-case id to its distinct parents; only nodes with at least one. */
  readonly parents: ReadonlyMap<string, ReadonlySet<string>>;
  readonly children: ReadonlyMap<string, ReadonlySet<string>>;
  readonly stubs: ReadonlySet<string>;
  readonly selfReferences: number;
  readonly malformed: number;
}

const TAG = 'base_model:';
const REPO_ID = /^[A-Za-z0-9._-]{1,96}(\/[A-Za-z0-9._-]{1,96})?$/;

export function createReferenceGraph(records: readonly RawModel[]): ReferenceGraph {
  const models = new Map(records.map((record) => [record.id.toLowerCase(), record]));
  const parents = new Map<string, Set<string>>();
  const children = new Map<string, Set<string>>();
  const stubs = new Set<string>();
  let selfReferences = 0;
  let malformed = 0;
  for (const record of records) {
    const child = record.id.toLowerCase();
    const texts = record.tags.filter((tag) => tag.startsWith(TAG)).map((tag) => tag.slice(TAG.length).trim());
    const targets = new Set(texts.filter((text) => REPO_ID.test(text)).map((text) => text.toLowerCase()));
    malformed += new Set(texts.filter((text) => !REPO_ID.test(text))).size;
    if (targets.delete(child)) selfReferences += 1;
    for (const target of targets) {
      if (!models.has(target)) stubs.add(target);
      add(parents, child, target);
      add(children, target, child);
    }
  }
  return { models, parents, children, stubs, selfReferences, malformed };
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

/** Everything that one node reaches along `edges`, with the number of steps; the node itself left out. */
export function reachFrom(
  starts: readonly string[],
  edges: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, number> {
  const distance = new Map(starts.map((start) => [start, 0]));
  const queue = [...starts];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const next of edges.get(node) ?? []) {
      if (distance.has(next)) continue;
      distance.set(next, (distance.get(node) ?? 0) + 1);
      queue.push(next);
    }
  }
  for (const start of starts) distance.delete(start);
  return distance;
}
