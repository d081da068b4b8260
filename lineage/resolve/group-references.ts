import type { NodeTable } from './node-table.ts';
import { NOWHERE } from './place-ids.ts';
import type { Places } from './place-ids.ts';
import type { Mention, ReferenceTable } from './reference-table.ts';

/** References by child: those of `rows[c]` are `order[offsets[c] .. offsets[c + 1])`, strongest first. */
export interface ReferenceGroups {
  /** Rows of the models that name a parent, in ascending key order. */
  readonly rows: Uint32Array;
  readonly offsets: Uint32Array;
  readonly order: Uint32Array;
}

/** Groups by a counting sort. O(models + references). Throws when a reference names a child that is not there. */
export function groupReferences(references: ReferenceTable, nodes: NodeTable): ReferenceGroups {
  const counts = new Uint32Array(nodes.count);
  const childRows = new Uint32Array(references.count);
  for (let reference = 0; reference < references.count; reference++) {
    const key = references.childKeys[reference] ?? 0;
    const row = nodes.rowOf(key);
    if (row < 0) {
      throw new Error(
        `A reference belongs to the model with key ${key}, which was not among the models. Read the store again; models and references must come from one version of it.`,
      );
    }
    childRows[reference] = row;
    counts[row] = (counts[row] ?? 0) + 1;
  }

  const rows = toRowsByKey(counts, nodes);
  const offsets = new Uint32Array(rows.length + 1);
  const next = new Uint32Array(nodes.count);
  rows.forEach((row, child) => {
    next[row] = offsets[child] ?? 0;
    offsets[child + 1] = (offsets[child] ?? 0) + (counts[row] ?? 0);
  });
  const order = new Uint32Array(references.count);
  childRows.forEach((row, reference) => {
    const at = next[row] ?? 0;
    order[at] = reference;
    next[row] = at + 1;
  });
  for (let child = 0; child < rows.length; child++) {
    const group = order.subarray(offsets[child], offsets[child + 1]);
    if (group.length > 1) group.sort(references.compare);
  }
  return { rows, offsets, order };
}

function toRowsByKey(counts: Uint32Array, nodes: NodeTable): Uint32Array {
  const keys: number[] = [];
  counts.forEach((count, row) => {
    if (count > 0) keys.push(nodes.keys[row] ?? 0);
  });
  return Uint32Array.from(Uint32Array.from(keys).sort(), (key) => nodes.rowOf(key));
}

/** The references of one child, unpacked, strongest first. */
export function readMentions(
  references: ReferenceTable,
  groups: ReferenceGroups,
  child: number,
): readonly Mention[] {
  const mentions: Mention[] = [];
  const end = groups.offsets[child + 1] ?? 0;
  for (let at = groups.offsets[child] ?? 0; at < end; at++) {
    mentions.push(references.mentionAt(groups.order[at] ?? 0));
  }
  return mentions;
}

/** Whether any reference of a child leads to a stub, seen without unpacking them. */
export function namesStub(
  references: ReferenceTable,
  groups: ReferenceGroups,
  child: number,
  places: Places,
  nodeCount: number,
): boolean {
  const end = groups.offsets[child + 1] ?? 0;
  for (let at = groups.offsets[child] ?? 0; at < end; at++) {
    const target = references.targetAt(groups.order[at] ?? 0);
    if ((places.ofTarget[target] ?? NOWHERE) >= nodeCount) return true;
  }
  return false;
}
