import { FAMILIES } from './random-graph.ts';
import type { RandomGraph } from './random-graph.ts';

/**
 * The same answers by Maps and Sets of ids, written from the definitions: slow, obvious, and sharing no
 * line with the index.
 */
export interface PlainGraph {
  readonly ids: readonly string[];
  readonly parents: ReadonlyMap<string, ReadonlySet<string>>;
  readonly children: ReadonlyMap<string, ReadonlySet<string>>;
  depth(id: string): number | null;
  generation(id: string): number;
  trainingDepth(id: string): number | null;
  descendants(id: string): ReadonlyMap<string, number>;
  ancestors(id: string): ReadonlyMap<string, number>;
  cycleOf(id: string): readonly string[];
  familiesOf(id: string): readonly string[];
}

export function toPlainGraph({ models, derivations }: RandomGraph): PlainGraph {
  const idOf = new Map(models.map((model) => [model.key, model.id]));
  const ids = models.map((model) => model.id);
  const parents = new Map(ids.map((id) => [id, new Set<string>()]));
  const children = new Map(ids.map((id) => [id, new Set<string>()]));
  const weightOf = new Map<string, number>();
  for (const { childKey, parentKey, relation } of derivations) {
    const [child = '', parent = ''] = [idOf.get(childKey), idOf.get(parentKey)];
    if (child === parent) continue;
    parents.get(child)?.add(parent);
    children.get(parent)?.add(child);
    const pair = `${child} ${parent}`;
    if (!weightOf.has(pair)) weightOf.set(pair, relation === 'quantized' ? 0 : 1);
  }
  const isRoot = (id: string): boolean => parents.get(id)?.size === 0;
  const ancestors = (id: string): ReadonlyMap<string, number> => reach(id, parents);
  const descendants = (id: string): ReadonlyMap<string, number> => reach(id, children);
  const cycleOf = (id: string): readonly string[] =>
    ids.filter((other) => other === id || (ancestors(id).has(other) && descendants(id).has(other)));

  /** Raises or lowers values along the edges until none moves any more. */
  const settle = (start: (id: string) => number, step: (id: string, of: Map<string, number>) => number) => {
    const values = new Map(ids.map((id) => [id, start(id)]));
    for (let round = 0; round <= ids.length; round++) for (const id of ids) values.set(id, step(id, values));
    return values;
  };
  const trainingDepths = settle(
    (id) => (isRoot(id) ? 0 : Infinity),
    (id, of) =>
      Math.min(
        of.get(id) ?? Infinity,
        ...[...(parents.get(id) ?? [])].map(
          (parent) => (of.get(parent) ?? Infinity) + (weightOf.get(`${id} ${parent}`) ?? 1),
        ),
      ),
  );
  const generations = settle(
    () => 0,
    (id, of) => {
      const cycle = cycleOf(id);
      const above = cycle.flatMap((member) => [...(parents.get(member) ?? [])]);
      return Math.max(
        0,
        ...above.filter((node) => !cycle.includes(node)).map((node) => (of.get(node) ?? 0) + 1),
      );
    },
  );
  const isPublished = (id: string, owners: readonly string[]): boolean =>
    models.find((model) => model.id === id)?.state !== 'stub' &&
    owners.some((owner) => id.toLowerCase().startsWith(`${owner.toLowerCase()}/`));

  return {
    ids,
    parents,
    children,
    ancestors,
    descendants,
    cycleOf,
    depth: (id) => {
      const ways = [...ancestors(id), [id, 0] as const].filter(([above]) => isRoot(above));
      return ways.length === 0 ? null : Math.min(...ways.map(([, distance]) => distance));
    },
    generation: (id) => generations.get(id) ?? 0,
    trainingDepth: (id) => (trainingDepths.get(id) === Infinity ? null : (trainingDepths.get(id) ?? null)),
    familiesOf: (id) =>
      models.find((model) => model.id === id)?.state !== 'live'
        ? []
        : FAMILIES.filter(({ owners }) =>
            [id, ...ancestors(id).keys()].some((above) => isPublished(above, owners)),
          ).map((family) => family.key),
  };
}

/** Everything along `edges` from `start` with its distance, the start left out. */
function reach(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]]);
  for (const [node, distance] of distances) {
    for (const next of edges.get(node) ?? []) if (!distances.has(next)) distances.set(next, distance + 1);
  }
  distances.delete(start);
  return distances;
}
