import { generateHub } from '../../../crawler/simulated-hub/generate-hub.ts';
import { deriveStore } from '../../../cli/derive/derive-store.ts';
import { LIST_FIELDS } from '../../../schema/hub/asked.ts';
import { parseHubModel } from '../../../schema/hub/parse-hub-model.ts';
import type { Observation } from '../../../schema/observation.ts';
import type { Store } from '../../../store/port.ts';
import { names, page, seen, start, toHubId } from '../../store/pictures.ts';

const ASKED: ReadonlySet<string> = new Set(LIST_FIELDS);
const PAGE = 1_000;

/** Whatever a cell of a CSV file can be mistaken for. */
const WILD = ' "quoted", \'so\'\\n \\" ; \t a,b\r\nnext\nlast\\';

/** Of the crawl of 2026-02-03, which wrote one page. */
export const UNFINISHED = 'a crawl that was interrupted';

/** A small Hub that lived through everything: gone, renamed and recreated models, aliases, look-ups, wild texts. */
export async function fillEventfulStore(store: Store, models: number): Promise<void> {
  const hub = generateHub({ models, seed: 7 }).records.flatMap((record) => {
    const parsed = parseHubModel(record, ASKED);
    return parsed.kind === 'observation' ? [parsed.observation] : [];
  });
  await pass(store, '2026-01-01', [...hub, ...ODD]);
  // The Hub lost every fiftieth, and one came back as another repository.
  const left = hub.filter((_, at) => at % 50 !== 1);
  await pass(store, '2026-02-01', [
    ...left.map(liked),
    ...ODD.slice(1),
    seen('odd/again', {
      hubId: toHubId('2026-01-20T00:00:00Z'),
      createdAtMs: Date.parse('2026-01-20T00:00:00Z'),
    }),
  ]);
  await store.writeAliases([
    { alias: 'old/Name', id: 'odd/wild', source: 'file', seen: '2026-01-05' },
    {
      alias: 'older/name',
      id: 'odd/wild',
      hubId: toHubId('2025-01-02T00:00:00Z'),
      source: 'hub',
      seen: '2026-01-06',
    },
  ]);
  await store.writeLookups([
    { name: 'nobody/Knows', outcome: 'gone-or-private', target: null, targetHubId: null, seen: '2026-02-02' },
    {
      name: 'odd/again',
      outcome: 'other-repository',
      target: 'odd/wild',
      targetHubId: toHubId('2025-01-02T00:00:00Z'),
      seen: '2026-02-02',
    },
  ]);
  const { crawlId } = await store.beginCrawl(
    start('2026-02-03', { source: 'simulated', fingerprint: UNFINISHED }),
  );
  await store.write(crawlId, {
    ...page(WILD, seen('odd/late')),
    rejected: [{ reason: WILD, subject: '[1, "2"]' }],
  });
  await deriveStore(store);
}

const wildly = names('card', 0, `C:\\models, "mine"\n${WILD}`);

const ODD: readonly Observation[] = [
  seen('odd/again', { hubId: toHubId('2025-01-01T00:00:00Z') }),
  {
    ...seen('odd/wild', {
      hubId: toHubId('2025-01-02T00:00:00Z'),
      license: ['mit', 'a;b', '', 'x, "y"\nz'],
      licenseName: WILD,
      task: ' ',
      library: '',
      newVersion: '\u{1F600} \u4E2D\u2028\u0085\u0000"',
      isDisabled: true,
      gate: 'manual',
      likes: 0,
      parameters: Number.MAX_SAFE_INTEGER,
      createdAtMs: -1,
    }),
    references: [wildly, names('card', 1, 'odd/nobody'), names('card', 2, 'odd/wild')],
    observedSources: ['card'],
  },
  seen('legacy', { license: ['x'.repeat(1_500)] }, { baseModels: ['odd/wild', 'odd/Nobody'] }),
];

const liked = (observation: Observation, at: number): Observation =>
  at % 3 === 0 ? { ...observation, model: { ...observation.model, likes: at } } : observation;

async function pass(store: Store, date: string, observations: readonly Observation[]): Promise<void> {
  const { crawlId } = await store.beginCrawl(start(date, { source: 'simulated' }));
  for (let from = 0; from < observations.length; from += PAGE) {
    await store.write(crawlId, page(String(from), ...observations.slice(from, from + PAGE)));
  }
  await store.finishCrawl(crawlId, { isComplete: true });
}
