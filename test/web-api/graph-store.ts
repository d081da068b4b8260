import { deriveStore } from '../../cli/derive/derive-store.ts';
import type { Observation, Page } from '../../schema/observation.ts';
import type { Reference, ReferenceSource } from '../../schema/reference.ts';
import type { Evidence } from '../../schema/evidence.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import { createMemoryStore } from '../../store/memory/create-memory-store.ts';
import type { Store } from '../../store/port.ts';
import { parseGraph } from '../graphs/parse-graph.ts';

const SOURCES: Readonly<Record<Evidence, ReferenceSource>> = {
  hub: 'baseModels',
  tag: 'tag',
  declared: 'card',
  inferred: 'card',
};

/** A memory store that holds a graph in the syntax of `parse-graph.ts`, observed, resolved and derived. */
export async function openGraphStore(text: string): Promise<Store> {
  const store = createMemoryStore();
  await addGraph(store, text);
  return store;
}

/** Adds a graph as one more crawl, as a crawl of later would. */
export async function addGraph(store: Store, text: string): Promise<void> {
  const { models, aliases, page } = toPage(text);
  const { crawlId } = await store.beginCrawl({ fingerprint: text, source: 'import', date: '2024-07-11' });
  await store.write(crawlId, page);
  if (aliases.length > 0) await store.writeAliases(aliases);
  await store.finishCrawl(crawlId, { isComplete: models.length > 0 });
  await deriveStore(store);
}

function toPage(text: string): ReturnType<typeof parseGraph> & { readonly page: Page } {
  const graph = parseGraph(text);
  const byKey = new Map(graph.models.map((model) => [model.key, model]));
  const observations = graph.models
    .filter((model) => model.state !== 'stub')
    .map((model): Observation => {
      const references = graph.derivations
        .filter((derivation) => derivation.childKey === model.key)
        .map((derivation): Reference => ({
          source: SOURCES[derivation.evidence],
          position: derivation.position,
          target: byKey.get(derivation.parentKey)?.id ?? '',
          targetHubId: null,
          relation: derivation.relation,
          declaredRelation: derivation.declaredRelation,
          evidence: derivation.evidence,
        }));
      return { model: toFacts(model), references, observedSources: ['baseModels', 'tag', 'card'] };
    });
  return { ...graph, page: { observations, rejected: [], privateCount: 0, checkpoint: 'end' } };
}

/** What an observation says of a model; the rest is the store's own. */
function toFacts(model: StoredModel): Observation['model'] {
  const { key: _key, state: _state, firstSeen: _first, lastSeen: _last, goneSince: _gone, ...facts } = model;
  return facts;
}
