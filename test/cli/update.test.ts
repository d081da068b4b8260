import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateHub } from '../../crawler/simulated-hub/generate-hub.ts';
import { serveSimulatedHub } from '../../crawler/simulated-hub/serve-simulated-hub.ts';
import type { SimulatedHub } from '../../crawler/simulated-hub/serve-simulated-hub.ts';
import { mutateHub } from '../standin-hub/mutations/mutate-hub.ts';
import type { Mutated } from '../standin-hub/mutations/mutate-hub.ts';
import { readGraph } from '../standin-hub/read-graph.ts';
import type { Graph } from '../standin-hub/read-graph.ts';
import { createTempFolder, runStemma, toJson } from './run-stemma.ts';

const MODELS = 200_000;
const CHANGES = 2_000;

let folder: Awaited<ReturnType<typeof createTempFolder>>;
let hub: SimulatedHub;
let changes: readonly Mutated[];
/** Requests of the update alone. */
let updateRequests: readonly string[];
let updated: Graph;
let fresh: Graph;

/** Runs a crawl to its end, and gives what it printed as JSON. */
async function crawl(store: string, ...args: readonly string[]): Promise<unknown> {
  const run = await runStemma(
    [
      'crawl',
      '--hub',
      hub.url,
      '--store',
      `file:${join(folder.path, store)}`,
      '--json',
      '--look-ups',
      '5000',
      ...args,
    ],
    { HF_HOME: folder.path, HF_TOKEN: '' },
  );
  if (run.code !== 0) throw new Error(run.stderr);
  return toJson(run);
}

beforeAll(async () => {
  folder = await createTempFolder();
  hub = await serveSimulatedHub({ content: generateHub({ models: MODELS, seed: 31 }), quota: 100_000 });
  await crawl('kept.db');
  // The Hub's clock tells when the crawl began; what changes now is newer.
  changes = mutateHub(hub.content, { seed: 3, counts: CHANGES, fromMs: Date.now() });
  const before = hub.requests.length;
  const update = await crawl('kept.db', '--mode', 'update');
  if (JSON.stringify(update).includes('"pass":"listing"')) throw new Error('it listed everything');
  updateRequests = hub.requests.slice(before);
  await crawl('fresh.db');
  updated = await readGraph(`file:${join(folder.path, 'kept.db')}`);
  fresh = await readGraph(`file:${join(folder.path, 'fresh.db')}`);
}, 400_000);
afterAll(async () => {
  await hub.close();
  await folder.remove();
});

const toIds = (...wanted: readonly Mutated['kind'][]): ReadonlySet<string> =>
  new Set(changes.filter(({ kind }) => wanted.includes(kind)).map(({ id }) => id));

const without = (lines: readonly string[], unwanted: ReadonlySet<string>): readonly string[] => {
  const kept = new Set(lines);
  for (const line of unwanted) kept.delete(line);
  return [...kept];
};

describe(`an update after ${CHANGES.toLocaleString('en-US')} changes among ${MODELS.toLocaleString('en-US')} models`, () => {
  it('knows every model as a fresh crawl does; deletions wait for the next complete pass', () => {
    const removed = toIds('remove', 'hide');
    const waiting = new Set(updated.models.filter((line) => removed.has(line.split(' ')[0] ?? '')));
    expect(waiting.size).toBe(removed.size);
    // A deleted parent is a stub to a fresh crawl, and still a model to an update.
    const stubs = new Set(fresh.models.filter((line) => removed.has(line.split(' ')[0] ?? '')));
    const differences = [...without(updated.models, new Set([...fresh.models, ...waiting]))];
    expect(differences).toEqual([]);
    expect(without(fresh.models, new Set([...updated.models, ...stubs]))).toEqual([]);
  });

  it('knows every derivation, but for those of deleted models, and to models that were re-created', () => {
    const removed = toIds('remove', 'hide');
    // Their children still link the repository that is gone, by its identity.
    const recreated = toIds('recreate');
    const isLeftOut = (line: string): boolean => {
      const [child = '', parent = ''] = line.replaceAll(' (gone)', '').split(' -> ');
      const parentId = parent.split(' ')[0] ?? '';
      const isOfGone = /^\S+ \(gone\) ->/.test(line);
      return isOfGone || removed.has(child) || removed.has(parentId) || recreated.has(parentId);
    };
    const rest = (lines: readonly string[]): readonly string[] => lines.filter((line) => !isLeftOut(line));
    expect(rest(updated.derivations)).toEqual(rest(fresh.derivations));
    expect(rest(fresh.derivations).length).toBeGreaterThan(fresh.derivations.length * 0.95);
  });

  it('knows every alias that a fresh crawl finds, and the other former names too', () => {
    const renamed = [...toIds('rename')];
    const kept = new Set(updated.aliases);
    expect(fresh.aliases.filter((line) => !kept.has(line))).toEqual([]);
    const known = new Set(updated.aliases.map((line) => line.split(' -> ')[0]));
    expect(renamed.filter((id) => !known.has(id))).toEqual([]);
  });

  it('asks no more than it must', () => {
    const lists = updateRequests.filter((url) => url.includes('sort='));
    const lookUps = updateRequests.length - lists.length;
    expect(lists.length).toBeLessThanOrEqual(10 + (2 * CHANGES) / 1_000);
    console.log(`${lists.length} lists and ${lookUps} look-ups for ${CHANGES} changes`);
    // Each name is looked up once; a rename leads on to one more.
    const newlyNamed = new Set(updateRequests.filter((url) => !url.includes('sort=')));
    expect(newlyNamed.size).toBe(lookUps);
  });

  it('marks what was deleted as gone with the next complete pass, and drops nothing', async () => {
    await crawl('kept.db');
    const removed = [...toIds('remove', 'hide')];
    const all = await readGraph(`file:${join(folder.path, 'kept.db')}`, { withGone: true });
    const gone = new Set(
      all.models.filter((line) => line.endsWith(' gone')).map((line) => line.split(' ')[0]),
    );
    expect(removed.filter((id) => !gone.has(id))).toEqual([]);
  }, 200_000);
});
