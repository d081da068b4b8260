import type { LineageIndex } from '../index/lineage-index.ts';

/** Memory that all walks over one index share: 8 bytes a node, taken on the first walk. */
interface Scratch {
  readonly marks: Uint32Array;
  readonly queue: Uint32Array;
  mark: number;
}

export interface OpenScratch {
  /** A node is visited where this holds `mark`; what earlier walks left is no mark. */
  readonly marks: Uint32Array;
  readonly mark: number;
  readonly queue: Uint32Array;
}

const byIndex = new WeakMap<LineageIndex, Scratch>();

/** A fresh mark for one walk. Walks do not wait for anything, so one scratch an index is enough. */
export function openScratch(index: LineageIndex): OpenScratch {
  let scratch = byIndex.get(index);
  if (scratch === undefined) {
    const { count } = index.nodes;
    scratch = { marks: new Uint32Array(count), queue: new Uint32Array(count), mark: 0 };
    byIndex.set(index, scratch);
  }
  if (scratch.mark === 0xffffffff) {
    scratch.marks.fill(0);
    scratch.mark = 0;
  }
  scratch.mark++;
  return { marks: scratch.marks, mark: scratch.mark, queue: scratch.queue };
}
