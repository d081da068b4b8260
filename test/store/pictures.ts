import type { DerivedGraph } from '../../schema/derived-graph.ts';
import type { Model } from '../../schema/model.ts';
import type { Observation, Page } from '../../schema/observation.ts';
import type { Reference, ReferenceSource } from '../../schema/reference.ts';
import type { StoredModel, StoredReference } from '../../schema/stored-rows.ts';
import type { CrawlStart, FinishResult, Store, WriteResult } from '../../store/port.ts';

/** A `hubId` that was made at that moment: `toHubId('2024-05-01T10:00:00Z')`. */
export const toHubId = (iso: string, rest = '0'.repeat(16)): string =>
  (Date.parse(iso) / 1000).toString(16).padStart(8, '0') + rest;

export const seen = (
  id: string,
  fields: Partial<Omit<Model, 'id'>> = {},
  parents: Partial<Record<ReferenceSource, readonly string[]>> = {},
): Observation => ({
  model: { id, ...fields },
  references: Object.entries(parents).flatMap(([source, targets]) =>
    targets.map((target, position) => names(toSource(source), position, target)),
  ),
  observedSources: Object.keys(parents).map(toSource),
});

const toSource = (text: string): ReferenceSource => (text === 'baseModels' || text === 'tag' ? text : 'card');

export const names = (source: ReferenceSource, position: number, target: string): Reference => ({
  source,
  position,
  target,
  targetHubId: null,
  relation: 'unspecified',
  declaredRelation: null,
  evidence: source === 'baseModels' ? 'hub' : source === 'tag' ? 'tag' : 'declared',
});

export const page = (checkpoint: string, ...observations: readonly Observation[]): Page => ({
  observations,
  rejected: [],
  privateCount: 0,
  checkpoint,
});

export const start = (date: string, more: Partial<CrawlStart> = {}): CrawlStart => ({
  fingerprint: `files of ${date}`,
  source: 'import',
  date,
  ...more,
});

/** Writes one crawl of the given models and leaves it unfinished. */
export async function write(
  store: Store,
  date: string,
  ...observations: readonly Observation[]
): Promise<WriteResult> {
  const crawl = await store.beginCrawl(start(date, { fingerprint: `part of ${date}`, isFresh: true }));
  return store.write(crawl.crawlId, page('1', ...observations));
}

/** One whole crawl, one page a list. */
export async function crawl(
  store: Store,
  date: string,
  pages: readonly (readonly Observation[])[],
  isComplete: boolean,
): Promise<FinishResult> {
  const { crawlId } = await store.beginCrawl(start(date, { isFresh: true }));
  for (const [at, observations] of pages.entries()) {
    await store.write(crawlId, page(String(at), ...observations));
  }
  return store.finishCrawl(crawlId, { isComplete });
}

export const passOver = (
  store: Store,
  date: string,
  ...observations: readonly Observation[]
): Promise<FinishResult> => crawl(store, date, [observations], true);

export const partOf = (
  store: Store,
  date: string,
  ...observations: readonly Observation[]
): Promise<FinishResult> => crawl(store, date, [observations], false);

export async function collect<T>(chunks: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const chunk of chunks) all.push(...chunk);
  return all;
}

export async function find(store: Store, id: string): Promise<StoredModel> {
  const [model] = await store.models([id]);
  if (model === undefined || model === null) throw new Error(`${id} is not in the store`);
  return model;
}

/** `['a/x live', 'a/y gone since 2024-02-01']`, by key. */
export async function states(store: Store): Promise<readonly string[]> {
  const models = await collect(store.scanModels());
  return models.map(({ id, state, goneSince }) =>
    goneSince === null ? `${id} ${state}` : `${id} ${state} since ${goneSince}`,
  );
}

/** `['a/child card a/parent']`, in the store's order. */
export async function references(store: Store): Promise<readonly string[]> {
  const models = await collect(store.scanModels());
  const ids = new Map(models.map(({ key, id }) => [key, id]));
  const all: readonly StoredReference[] = await collect(store.scanReferences());
  return all.map(({ childKey, source, target }) => `${ids.get(childKey)} ${source} ${target}`);
}

/** All of a store that does not depend on the order of keys, by id. */
export async function content(store: Store): Promise<readonly unknown[]> {
  const models = await collect(store.scanModels());
  const all = await collect(store.scanReferences());
  return models
    .map(({ key, ...model }) => ({
      ...model,
      references: all
        .filter(({ childKey }) => childKey === key)
        .map((reference) => ({ ...reference, childKey: null })),
    }))
    .toSorted((a, b) => (toPlace(a) < toPlace(b) ? -1 : 1));
}

const toPlace = ({ id, hubId, createdAtMs }: Pick<Model, 'id' | 'hubId' | 'createdAtMs'>): string =>
  JSON.stringify([id, hubId, createdAtMs]);

export const derived = (dataVersion: number, more: Partial<DerivedGraph> = {}): DerivedGraph => ({
  dataVersion,
  stubs: [],
  derivations: [],
  measures: [],
  findings: [],
  cardAliases: [],
  summary: '{}',
  ...more,
});
