import type { Derivation } from '../../schema/derivation.ts';
import type { Family } from '../../schema/family.ts';
import type { Alias, Snapshot } from '../../schema/snapshot.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import { markFamilies } from '../families/mark-families.ts';
import { findComponents } from '../measures/find-components.ts';
import { measureNodes } from '../measures/measure-nodes.ts';
import type { DerivationRows } from './derivation-rows.ts';
import { createDerivationRowsBuilder } from './derivation-rows.ts';
import { toChildEdges, toParentEdges } from './edge-columns.ts';
import { createKeyLookup } from './key-lookup.ts';
import type { LineageIndex } from './lineage-index.ts';
import { UNKNOWN_COUNT } from './lineage-index.ts';
import type { ModelRows } from './model-rows.ts';
import { createModelRowsBuilder } from './model-rows.ts';
import { toNodeColumns } from './node-columns.ts';
import { linkParents } from './parent-links.ts';
import { toPreorder } from './preorder.ts';
import type { Preorder } from './preorder.ts';
import { toPrimaryParents } from './primary-parents.ts';
import { rankIds } from './rank-ids.ts';
import { resolveAliases } from './resolve-aliases.ts';

export interface IndexOptions {
  readonly dataVersion: number;
  readonly snapshot: Snapshot | null;
  /** At most 32. */
  readonly families: readonly Family[];
}

/** Takes rows in chunks, in any order, and builds the index from all of them. */
export interface IndexBuilder {
  /** Live models, gone ones and stubs; each key once. */
  addModels(chunk: readonly StoredModel[]): void;
  /** One a pair of child and parent, by the keys of the models. */
  addDerivations(chunk: readonly Derivation[]): void;
  addAliases(aliases: readonly Alias[]): void;
  /**
   * The index of all rows so far; the same rows in another order give the same index, byte by byte.
   * O(n + e), and what exact descendant counts take (see `count-descendants.ts`).
   * Throws when a key occurs twice or a derivation names an unknown one.
   */
  build(options: IndexOptions): LineageIndex;
}

export function createIndexBuilder(): IndexBuilder {
  const models = createModelRowsBuilder();
  const derivations = createDerivationRowsBuilder();
  const aliases: Alias[] = [];
  return {
    addModels(chunk) {
      for (const model of chunk) models.push(model);
    },
    addDerivations(chunk) {
      for (const derivation of chunk) derivations.push(derivation);
    },
    addAliases(chunk) {
      for (const alias of chunk) aliases.push(alias);
    },
    build: (options) => buildIndex(models.values(), derivations.values(), aliases, options),
  };
}

function buildIndex(
  models: ModelRows,
  derivations: DerivationRows,
  aliases: readonly Alias[],
  options: IndexOptions,
): LineageIndex {
  const ranks = rankIds(models.ids, models.keys, models.owner);
  const links = linkParents(derivations, createKeyLookup(models.keys), ranks);
  const primary = toPrimaryParents(links, models.createdAtS, ranks);
  const preorder = toPreorder(primary, toPopularity(models.downloads30d), ranks);

  const nodes = toNodeColumns(models, preorder.ordinals, ranks);
  const parents = toParentEdges(links, derivations, preorder);
  const children = toChildEdges(parents);
  const components = findComponents(parents);
  return {
    dataVersion: options.dataVersion,
    snapshot: options.snapshot,
    nodes,
    parents,
    children,
    forest: toForest(primary, preorder),
    measures: measureNodes(parents, children, components),
    families: markFamilies(nodes, parents, components, options.families),
    aliases: resolveAliases(aliases, nodes.ids),
  };
}

/** Unknown downloads come after a known 0. */
const toPopularity = (downloads: Uint32Array): Uint32Array =>
  downloads.map((count) => (count === UNKNOWN_COUNT ? 0 : count + 1));

function toForest(primary: Int32Array, { rows, ordinals, sizes }: Preorder): LineageIndex['forest'] {
  const parent = new Int32Array(rows.length).fill(-1);
  const size = new Uint32Array(rows.length);
  for (let ordinal = 0; ordinal < rows.length; ordinal++) {
    const row = rows[ordinal] ?? 0;
    const above = primary[row] ?? -1;
    if (above >= 0) parent[ordinal] = ordinals[above] ?? -1;
    size[ordinal] = sizes[row] ?? 0;
  }
  return { parent, size };
}
