import type { DerivationRows } from './derivation-rows.ts';
import type { ChildEdges, ParentEdges } from './lineage-index.ts';
import type { ParentLinks } from './parent-links.ts';
import type { Preorder } from './preorder.ts';

/** The links of all rows as edges between ordinals, in the same order per child. O(n + e). */
export function toParentEdges(
  links: ParentLinks,
  derivations: DerivationRows,
  { rows, ordinals }: Preorder,
): ParentEdges {
  const edgeCount = links.targets.length;
  const offsets = new Uint32Array(rows.length + 1);
  const targets = new Uint32Array(edgeCount);
  const relation = new Uint8Array(edgeCount);
  const evidence = new Uint8Array(edgeCount);
  const declaredRelation = new Uint8Array(edgeCount);
  let edge = 0;
  for (let child = 0; child < rows.length; child++) {
    const row = rows[child] ?? 0;
    const stop = links.offsets[row + 1] ?? 0;
    for (let link = links.offsets[row] ?? 0; link < stop; link++, edge++) {
      const source = links.sources[link] ?? 0;
      targets[edge] = ordinals[links.targets[link] ?? 0] ?? 0;
      relation[edge] = derivations.relation[source] ?? 0;
      evidence[edge] = derivations.evidence[source] ?? 0;
      declaredRelation[edge] = derivations.declaredRelation[source] ?? 0;
    }
    offsets[child + 1] = edge;
  }
  return { offsets, targets, relation, evidence, declaredRelation };
}

/** The same edges by parent; children in ascending ordinal, since they are dealt out in that order. O(n + e). */
export function toChildEdges(parents: ParentEdges): ChildEdges {
  const count = parents.offsets.length - 1;
  const offsets = new Uint32Array(count + 1);
  for (const parent of parents.targets) offsets[parent + 1] = (offsets[parent + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) {
    offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  }
  const next = offsets.slice(0, count);
  const targets = new Uint32Array(parents.targets.length);
  const edges = new Uint32Array(parents.targets.length);
  for (let child = 0; child < count; child++) {
    const stop = parents.offsets[child + 1] ?? 0;
    for (let edge = parents.offsets[child] ?? 0; edge < stop; edge++) {
      const parent = parents.targets[edge] ?? 0;
      const place = next[parent] ?? 0;
      next[parent] = place + 1;
      targets[place] = child;
      edges[place] = edge;
    }
  }
  return { offsets, targets, edges };
}
