import type { DerivedGraph } from '../../schema/derived-graph.ts';
import type { Finding } from '../../schema/finding.ts';
import type { Family } from '../../schema/family.ts';
import { foldId } from '../../schema/model-id.ts';
import type { Alias, Snapshot } from '../../schema/snapshot.ts';
import type { StoredModel, StoredReference } from '../../schema/stored-rows.ts';
import { createIndexBuilder } from '../index/build-index.ts';
import { computeStats } from '../reports/compute-stats.ts';
import { createResolver } from '../resolve/resolve-graph.ts';
import { findCycles } from './find-cycles.ts';
import { toMeasures } from './to-measures.ts';
import { toStubModel } from './to-stub-model.ts';

export interface DeriveOptions {
  /** Of the store, when its rows were read. */
  readonly dataVersion: number;
  readonly snapshot: Snapshot;
  readonly families: readonly Family[];
  /** Findings that the store keeps itself: counted, not returned. */
  readonly storeFindings?: readonly Finding[];
}

export interface Deriver {
  /** Every row of the model table, stubs included, in any order, each key once. */
  addModels(chunk: readonly StoredModel[]): void;
  addReferences(chunk: readonly StoredReference[]): void;
  addAliases(aliases: readonly Alias[]): void;
  derive(options: DeriveOptions): DerivedGraph;
}

/**
 * Computes all that follows from one version of a store: chunks in, one result out, for `writeDerived`.
 * A pure function of the rows: their order never matters, and the same rows give the same result.
 * Throws when a key occurs twice or a reference names a model that is not among the rows.
 */
export function createDeriver(): Deriver {
  const resolver = createResolver();
  const builder = createIndexBuilder();
  const aliases: Alias[] = [];
  return {
    addModels(chunk) {
      resolver.addModels(chunk);
      // Which stubs there are is what resolving finds out.
      builder.addModels(chunk.filter((model) => model.state !== 'stub'));
    },
    addReferences: (chunk) => resolver.addReferences(chunk),
    addAliases(chunk) {
      resolver.addAliases(chunk);
      for (const alias of chunk) if (alias.source !== 'card') aliases.push(alias);
    },
    derive({ dataVersion, snapshot, families, storeFindings = [] }) {
      const { stubs, derivations, cardAliases, ...resolved } = resolver.resolve({ seen: snapshot.date });
      builder.addModels(stubs.map(toStubModel));
      builder.addDerivations(derivations);
      builder.addAliases([...aliases, ...cardAliases]);
      const index = builder.build({ dataVersion, snapshot, families });

      const findings = [...findCycles(index), ...resolved.findings];
      const olderIds = new Set([...aliases, ...cardAliases].map(({ alias }) => foldId(alias)));
      const summary = JSON.stringify(
        computeStats(index, { aliases: olderIds.size, findings: [...findings, ...storeFindings] }),
      );
      return { dataVersion, stubs, derivations, measures: toMeasures(index), findings, cardAliases, summary };
    },
  };
}
