import { generateHub } from '../../../../crawler/simulated-hub/generate-hub.ts';
import { createResolver } from '../../../../lineage/resolve/resolve-graph.ts';
import { toStubModel } from '../../../../lineage/derive/to-stub-model.ts';
import { LIST_FIELDS } from '../../../../schema/hub/asked.ts';
import { parseHubModel } from '../../../../schema/hub/parse-hub-model.ts';
import { NOTHING_KNOWN } from '../../../../schema/model.ts';
import type { StoredModel, StoredReference } from '../../../../schema/stored-rows.ts';
import { toCookbookGraph } from './cookbook-graph.ts';
import type { CookbookGraph } from './cookbook-graph.ts';

const DAY = '2026-01-01';
const ASKED: ReadonlySet<string> = new Set(LIST_FIELDS);

/**
 * The simulated Hub as a store holds it after one crawl. With `goneEvery` each so-many-th model is gone: walks pass
 * through such models, totals leave them out.
 */
export function toSimulatedGraph({
  count,
  seed,
  goneEvery = Number.POSITIVE_INFINITY,
}: {
  readonly count: number;
  readonly seed: number;
  readonly goneEvery?: number;
}): CookbookGraph {
  const models: StoredModel[] = [];
  const references: StoredReference[] = [];
  for (const record of generateHub({ models: count, seed }).records) {
    const parsed = parseHubModel(record, ASKED);
    if (parsed.kind !== 'observation') continue;
    const key = models.length + 1;
    const isGone = key % goneEvery === 0;
    models.push({
      ...NOTHING_KNOWN,
      ...parsed.observation.model,
      key,
      state: isGone ? 'gone' : 'live',
      firstSeen: DAY,
      lastSeen: DAY,
      goneSince: isGone ? DAY : null,
    });
    for (const reference of parsed.observation.references) references.push({ childKey: key, ...reference });
  }
  const resolver = createResolver();
  resolver.addModels(models);
  resolver.addReferences(references);
  const { stubs, derivations } = resolver.resolve({ seen: DAY });
  return toCookbookGraph([...models, ...stubs.map(toStubModel)], derivations);
}
