import type { LineageIndex } from './lineage-index.ts';

/**
 * All memory blocks of an index, each once, to hand it from a worker to another thread without a copy:
 * `postMessage(index, listBuffers(index))`. After that the sender's index is empty.
 */
export function listBuffers(index: LineageIndex): ArrayBuffer[] {
  const { nodes, parents, children, forest, measures, families } = index;
  const texts = [nodes.owner, nodes.license, nodes.task, nodes.library];
  const buffers = new Set<ArrayBuffer>();
  for (const group of [nodes, nodes.ids, parents, children, forest, measures, families, ...texts]) {
    const columns: readonly unknown[] = Object.values(group);
    for (const column of columns) {
      if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) buffers.add(column.buffer);
    }
  }
  return [...buffers];
}
