import { reachFrom } from './reference-graph.ts';
import type { ReferenceGraph } from './reference-graph.ts';

/** Groups of two or more nodes that reach one another. Peels off all that cannot be on a cycle, then asks each of the rest. */
export function findReferenceCycles(graph: ReferenceGraph): readonly (readonly string[])[] {
  const left = new Set(graph.parents.keys());
  for (let isShrinking = true; isShrinking;) {
    isShrinking = false;
    for (const node of left) {
      const hasParent = [...(graph.parents.get(node) ?? [])].some((parent) => left.has(parent));
      const hasChild = [...(graph.children.get(node) ?? [])].some((child) => left.has(child));
      if (hasParent && hasChild) continue;
      left.delete(node);
      isShrinking = true;
    }
  }
  const groups = new Map<string, string[]>();
  for (const node of left) {
    const below = reachFrom([node], graph.children);
    const group = [
      node,
      ...[...below.keys()].filter((other) => reachFrom([other], graph.children).has(node)),
    ].toSorted();
    if (group.length > 1 && group[0] !== undefined) groups.set(group[0], group);
  }
  return [...groups.values()];
}

/** Edges on the shortest way from any node without parents; `null` where only a cycle leads. */
export function computeReferenceDepth(graph: ReferenceGraph): ReadonlyMap<string, number | null> {
  const roots = [...graph.children.keys()].filter((node) => !graph.parents.has(node));
  const below = reachFrom(roots, graph.children);
  return new Map([...graph.parents.keys()].map((node) => [node, below.get(node) ?? null]));
}

/** Edges on the longest way, each cycle one node: raises values until nothing changes any more. */
export function computeReferenceGeneration(graph: ReferenceGraph): ReadonlyMap<string, number> {
  const group = new Map<string, readonly string[]>();
  for (const cycle of findReferenceCycles(graph)) for (const node of cycle) group.set(node, cycle);
  const generation = new Map<string, number>();
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const [node, parents] of graph.parents) {
      const members = group.get(node) ?? [node];
      for (const parent of parents) {
        if (members.includes(parent)) continue;
        const value = (generation.get(parent) ?? 0) + 1;
        if (value <= (generation.get(node) ?? 0)) continue;
        for (const member of members) generation.set(member, value);
        isMoving = true;
      }
    }
  }
  return new Map([...graph.parents.keys()].map((node) => [node, generation.get(node) ?? 0]));
}

/** A family by the definitions: what its owners published, and all that is derived from it and is not theirs. */
export function computeReferenceFamily(
  graph: ReferenceGraph,
  owners: readonly string[],
): {
  readonly published: number;
  readonly derivatives: number;
  readonly direct: number;
  readonly maxDepth: number;
} {
  const names = owners.map((owner) => `${owner.toLowerCase()}/`);
  const published = new Set(
    [...graph.models.keys()].filter((id) => names.some((name) => id.startsWith(name))),
  );
  const below = reachFrom([...published], graph.children);
  let direct = 0;
  let maxDepth = 0;
  for (const [id, distance] of below) {
    if ([...(graph.parents.get(id) ?? [])].some((parent) => published.has(parent))) direct += 1;
    maxDepth = Math.max(maxDepth, distance);
  }
  return { published: published.size, derivatives: below.size, direct, maxDepth };
}

/** How many numbers of each size: `{ 1: 5, 2: 3 }`. */
export function countValues(values: Iterable<number | null>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) {
    if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
