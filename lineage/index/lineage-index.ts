import type { Snapshot } from '../../schema/snapshot.ts';

/**
 * The one read model: all nodes of a graph as typed arrays, filled from any store.
 *
 * An *ordinal* numbers a node by its place in the depth-first preorder of the primary-parent forest,
 * siblings big-first. So the subtree of `o` is the range `[o, o + forest.size[o])`, its first child
 * stands at `o + 1`, the next sibling of `c` at `c + forest.size[c]`.
 * Ordinals change with every rebuild: none leaves the process.
 */
export interface LineageIndex {
  /** The store's data version that this index was filled from. */
  readonly dataVersion: number;
  readonly snapshot: Snapshot | null;
  readonly nodes: NodeColumns;
  readonly parents: ParentEdges;
  readonly children: ChildEdges;
  readonly forest: PrimaryForest;
  readonly measures: MeasureColumns;
  readonly families: FamilyColumns;
  /** Older ids, folded to lower case, to the ordinal of the node they lead to. */
  readonly aliases: ReadonlyMap<string, number>;
}

/** One entry a node, by ordinal. */
export interface NodeColumns {
  readonly count: number;
  /** Store keys. */
  readonly keys: Uint32Array;
  readonly ids: IdColumn;
  /** Place of each id in the order of their bytes, from 0; each number once (equal ids: by key). */
  readonly idRanks: Uint32Array;
  /** Index into `MODEL_STATES`. */
  readonly state: Uint8Array;
  readonly owner: DictionaryColumn;
  /** The license labels of a model joined by ` + `; `''` for none. */
  readonly license: DictionaryColumn;
  /** What the card calls a license that the Hub has no label for (`other`); `''` for none. */
  readonly licenseName: DictionaryColumn;
  /** Index into `LICENSE_CLASSES`, of label and name together. */
  readonly licenseClass: Uint8Array;
  readonly task: DictionaryColumn;
  readonly library: DictionaryColumn;
  /** Relation code of the guess, `NO_GUESS` where there is none. */
  readonly inferredRelation: Uint8Array;
  /** `UNKNOWN_COUNT` where the Hub gave none. */
  readonly downloads30d: Uint32Array;
  readonly likes: Uint32Array;
  /** Seconds since 1970, 0 where unknown. */
  readonly createdAtS: Uint32Array;
  /** Bits of `NODE_FLAGS`. */
  readonly flags: Uint8Array;
}

export const UNKNOWN_COUNT = 0xffffffff;
export const NO_GUESS = 0xff;
export const NODE_FLAGS = { gatedAuto: 1, gatedManual: 2, disabled: 4, superseded: 8 } as const;

/** All ids as one UTF-8 text: id `o` is `blob[offsets[o] .. offsets[o + 1])`. */
export interface IdColumn {
  readonly blob: Uint8Array;
  readonly offsets: Uint32Array;
  /** Open-addressing table over the case-folded ids: ordinal + 1, 0 where empty. A power of two long. */
  readonly slots: Uint32Array;
}

/** `values[codes[o]]`; code 0 is always `''` (none). */
export interface DictionaryColumn {
  readonly values: readonly string[];
  readonly codes: Uint16Array | Uint32Array;
}

/**
 * Compressed rows by child: the edges of `o` are `offsets[o] .. offsets[o + 1]`, primary parent first.
 * `[0, 1, 3]` with `targets [5, 7, 9]` reads: node 0 derives from 5, node 1 from 7 and 9.
 */
export interface ParentEdges {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Codes of `RELATIONS`, `EVIDENCE`; `declaredRelation` is `NO_GUESS` where nothing was written. */
  readonly relation: Uint8Array;
  readonly evidence: Uint8Array;
  readonly declaredRelation: Uint8Array;
}

/** Compressed rows by parent, children in ascending ordinal; `edges` point into `ParentEdges`. */
export interface ChildEdges {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly edges: Uint32Array;
}

/** The tree view: each node once, under its primary parent. Cycles are cut at the edge into their oldest member. */
export interface PrimaryForest {
  /** Ordinal of the parent, -1 for a root of the forest. */
  readonly parent: Int32Array;
  /** Nodes in the subtree, self included. */
  readonly size: Uint32Array;
}

export interface MeasureColumns {
  /** Edges on the shortest way from a root; -1 where only a cycle leads there. */
  readonly depth: Int32Array;
  /** Edges on the longest way, a cycle counting as one node. */
  readonly generation: Int32Array;
  /** Shortest way where `quantized` edges weigh 0; -1 where only a cycle leads there. */
  readonly trainingDepth: Int32Array;
  readonly childCount: Uint32Array;
  /** Distinct descendants over the whole graph, self excluded. */
  readonly descendantCount: Uint32Array;
  /** Group number for nodes on a cycle of two or more, from 1; 0 for all others. */
  readonly cycle: Uint32Array;
}

/**
 * Bit `f` of `members[o]` says that the live model `o` belongs to the family `keys[f]`; `published` likewise that
 * its owners published `o`, which may be gone since.
 */
export interface FamilyColumns {
  readonly keys: readonly string[];
  readonly members: Uint32Array;
  readonly published: Uint32Array;
}
