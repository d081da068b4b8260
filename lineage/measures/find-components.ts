import type { ParentEdges } from '../index/lineage-index.ts';

/**
 * The strongly connected components of a graph: a cycle is one, every other node one of its own.
 * Numbered parents first: every parent outside of a component belongs to one with a smaller number.
 */
export interface Components {
  readonly count: number;
  /** Component of each node. */
  readonly of: Uint32Array;
  /** The members of `c` are `members[offsets[c] .. offsets[c + 1])`. */
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
}

const OPEN = 0xffffffff;

/**
 * Tarjan's algorithm along the parent edges, with stacks of its own instead of recursion. O(n + e).
 * A component is complete when all above it are, which gives the order for free.
 */
export function findComponents(parents: Pick<ParentEdges, 'offsets' | 'targets'>): Components {
  const nodeCount = parents.offsets.length - 1;
  const component = new Uint32Array(nodeCount).fill(OPEN);
  const offsets = new Uint32Array(nodeCount + 1);
  const members = new Uint32Array(nodeCount);
  const visited = new Uint32Array(nodeCount);
  const lowest = new Uint32Array(nodeCount);
  const nextEdge = parents.offsets.slice(0, nodeCount);
  const path = new Uint32Array(nodeCount);
  const open = new Uint32Array(nodeCount);
  let visits = 0;
  let openLength = 0;
  let memberCount = 0;
  let count = 0;

  for (let start = 0; start < nodeCount; start++) {
    if (visited[start] !== 0) continue;
    let pathLength = 0;
    let entering = start;
    for (;;) {
      if (entering !== OPEN) {
        visited[entering] = ++visits;
        lowest[entering] = visits;
        path[pathLength++] = entering;
        open[openLength++] = entering;
        entering = OPEN;
      }
      const node = path[pathLength - 1] ?? 0;
      const edge = nextEdge[node] ?? 0;
      if (edge < (parents.offsets[node + 1] ?? 0)) {
        nextEdge[node] = edge + 1;
        const parent = parents.targets[edge] ?? 0;
        if (visited[parent] === 0) entering = parent;
        else if (component[parent] === OPEN) lower(lowest, node, visited[parent] ?? 0);
        continue;
      }
      if (lowest[node] === visited[node]) {
        let member = OPEN;
        while (member !== node) {
          member = open[--openLength] ?? 0;
          component[member] = count;
          members[memberCount++] = member;
        }
        offsets[++count] = memberCount;
      }
      if (--pathLength === 0) break;
      lower(lowest, path[pathLength - 1] ?? 0, lowest[node] ?? 0);
    }
  }
  return { count, of: component, offsets: offsets.slice(0, count + 1), members };
}

function lower(lowest: Uint32Array, node: number, value: number): void {
  if (value < (lowest[node] ?? 0)) lowest[node] = value;
}
