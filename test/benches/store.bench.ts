/**
 * The embedded store on the whole Hub of July 2024 (760,000 models, pages of 1,000): writing against a bare
 * loop that puts the same columns and indexes through `libsql`, writing again, deriving, reading.
 * Both sides write each page in turn, in one run. CPU seconds, because other programs share the machine.
 *
 *     npx tsx test/benches/store.bench.ts [FILE.tar.gz] [PAGES]
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { importFiles } from '../../crawler/import/import-files.ts';
import { createDeriver } from '../../lineage/derive/derive-graph.ts';
import { FAMILIES } from '../../schema/family.ts';
import type { Page } from '../../schema/observation.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/port.ts';
import { createBareLoop } from './bare-store.ts';
import type { BareLoop } from './bare-store.ts';

const DATA = process.env['STEMMA_REAL_DATA'] ?? join(import.meta.dirname, '../../../shared/data');
const FILE = process.argv[2] ?? join(DATA, 'hub-2024-07/model_lists.tar.gz');
const PAGES = Number(process.argv[3] ?? Number.POSITIVE_INFINITY);
const DATE = '2024-07-11';
const FOLDER = mkdtempSync(join(tmpdir(), 'stemma-bench-'));

/** Sums up CPU and wall time over many short pieces of work. */
function createClock(): { time<T>(work: () => Promise<T> | T): Promise<T>; cpuS(): number; wallS(): number } {
  let [cpuUs, wallMs] = [0, 0];
  return {
    async time(work) {
      const [cpu, wall] = [process.cpuUsage(), performance.now()];
      const result = await work();
      const { user, system } = process.cpuUsage(cpu);
      cpuUs += user + system;
      wallMs += performance.now() - wall;
      return result;
    },
    cpuS: () => cpuUs / 1e6,
    wallS: () => wallMs / 1e3,
  };
}

type Clock = ReturnType<typeof createClock>;

let peakMb = 0;
const noteMemory = (): void => {
  peakMb = Math.max(peakMb, process.memoryUsage.rss() / 1e6);
};

const print = (name: string, clock: Clock, note = ''): void =>
  console.log(
    `${name.padEnd(34)} ${clock.cpuS().toFixed(2).padStart(7)} s CPU ${clock.wallS().toFixed(2).padStart(7)} s wall  ${note}`,
  );

async function* listPages(): AsyncGenerator<Page> {
  let count = 0;
  for await (const page of importFiles([FILE], { checkpoint: null })) {
    if (count++ >= PAGES) return;
    yield page;
  }
}

async function collect<T>(chunks: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const chunk of chunks) for (const item of chunk) all.push(item);
  return all;
}

async function writeBoth(
  store: Store,
  early: BareLoop,
  late: BareLoop,
): Promise<{ models: number; ratio: number; clock: Clock }> {
  const [parsing, own, bareEarly, bareLate] = [createClock(), createClock(), createClock(), createClock()];
  const { crawlId } = await own.time(() =>
    store.beginCrawl({ fingerprint: 'bench', source: 'import', date: DATE, isFresh: true }),
  );
  const pages = listPages();
  let models = 0;
  const startMb = process.memoryUsage.rss() / 1e6;
  for (;;) {
    const next = await parsing.time(() => pages.next());
    if (next.done === true) break;
    const page = next.value;
    models += page.observations.length;
    await bareEarly.time(() => early.write(page));
    await bareLate.time(() => late.write(page));
    await own.time(() => store.write(crawlId, page));
    noteMemory();
  }
  await bareLate.time(() => late.finish());
  const ending = createClock();
  await own.time(() => ending.time(() => store.finishCrawl(crawlId, { isComplete: true })));
  const perModel = (clock: Clock): string => `${((clock.cpuS() * 1e6) / models).toFixed(1)} µs a model`;
  print('read and parse the pages', parsing, perModel(parsing));
  print('bare loop, indexes from the start', bareEarly, perModel(bareEarly));
  print('bare loop, indexes at the end', bareLate, perModel(bareLate));
  print('store', own, `${perModel(own)}, memory ${startMb.toFixed(0)} -> peak ${peakMb.toFixed(0)} MB`);
  print('  of which the end of the crawl', ending);
  return { models, ratio: own.cpuS() / bareEarly.cpuS(), clock: own };
}

async function writeAgain(store: Store): Promise<Clock> {
  const clock = createClock();
  const before = await store.status();
  const { crawlId } = await store.beginCrawl({ fingerprint: 'again', source: 'import', date: DATE });
  let changed = 0;
  for await (const page of listPages()) {
    const result = await clock.time(() => store.write(crawlId, page));
    changed += result.inserted + result.updated;
    noteMemory();
  }
  await clock.time(() => store.finishCrawl(crawlId, { isComplete: true }));
  const after = await store.status();
  if (changed !== 0 || after.dataVersion !== before.dataVersion) {
    throw new Error(`${changed} models changed.`);
  }
  return clock;
}

async function derive(store: Store): Promise<{ scanning: Clock; writing: Clock; again: Clock }> {
  const [scanning, writing, again] = [createClock(), createClock(), createClock()];
  const deriver = createDeriver();
  for await (const chunk of store.scanModels()) deriver.addModels(chunk);
  for await (const chunk of store.scanReferences()) deriver.addReferences(chunk);
  deriver.addAliases(await store.aliases());
  const { dataVersion, snapshot } = await store.status();
  if (snapshot === null) throw new Error('The store has no snapshot.');
  const derived = deriver.derive({ dataVersion, snapshot, families: FAMILIES });
  noteMemory();
  await writing.time(() => store.writeDerived(derived));
  await again.time(() => store.writeDerived(derived));
  const derivations = await scanning.time(() => collect(store.scanDerivations()));
  if (derivations.length !== derived.derivations.length) throw new Error('Derivations were lost.');
  console.log(
    `${derivations.length} derivations, ${derived.stubs.length} stubs, ${derived.measures.length} measures`,
  );
  return { scanning, writing, again };
}

async function readMany(store: Store, ids: readonly string[]): Promise<void> {
  const clock = createClock();
  for (const id of ids) await clock.time(() => store.models([id]));
  print('one model by id', clock, `${((clock.cpuS() * 1e6) / ids.length).toFixed(0)} µs each`);
  const batch = createClock();
  await batch.time(() => store.models(ids));
  print(`${ids.length} models by id at once`, batch);
  const search = createClock();
  const found = await search.time(() => store.search('mistral-7b', 20));
  print('search through all ids', search, found[0]?.id);
}

function check(path: string, barePath: string): void {
  const [own, bare] = [new Database(path), new Database(barePath)];
  for (const table of ['models', 'refs', 'seen']) {
    const sql = `SELECT count(*) FROM ${table}${table === 'models' ? ' WHERE state = 0' : ''}`;
    const [a, b] = [own, bare].map((database) => JSON.stringify(database.prepare(sql).raw().all()));
    if (a !== b) throw new Error(`${table}: the store has ${a}, the bare loop ${b}.`);
  }
  const columns =
    'id, hub_id, license, downloads_30d, likes, created_at_ms, task, library, inferred_relation';
  const sql = `SELECT ${columns} FROM models WHERE key % 97 = 0 ORDER BY key`;
  const [a, b] = [own, bare].map((database) => JSON.stringify(database.prepare(sql).raw().all()));
  if (a !== b) throw new Error('The store and the bare loop hold different models.');
  own.close();
  bare.close();
}

async function bench(): Promise<void> {
  if (!existsSync(FILE)) {
    console.log(`Not measured: there is no ${FILE}.`);
    return;
  }
  const path = join(FOLDER, 'store.db');
  const store = await openStore(`file:${path}`, 'write');
  const early = createBareLoop(join(FOLDER, 'early.db'), 'start');
  const late = createBareLoop(join(FOLDER, 'late.db'), 'end');
  const first = await writeBoth(store, early, late);
  early.close();
  late.close();
  check(path, join(FOLDER, 'early.db'));

  const again = await writeAgain(store);
  print(
    'store, the same pages again',
    again,
    `${(again.cpuS() / first.clock.cpuS()).toFixed(2)} x the first time`,
  );
  const scanning = createClock();
  const models = await scanning.time(async () => {
    let count = 0;
    for await (const chunk of store.scanModels()) count += chunk.length;
    return count;
  });
  print('scanModels', scanning, `${models} models`);
  const derived = await derive(store);
  print('writeDerived', derived.writing);
  print('writeDerived again', derived.again);
  print('scanDerivations', derived.scanning);
  const ids: string[] = [];
  for await (const chunk of store.scanModels()) ids.push(...chunk.slice(0, 3).map(({ id }) => id));
  await readMany(store, ids.slice(0, 1000));
  await store.close();

  const [own, bare] = [path, join(FOLDER, 'early.db')].map((file) => statSync(file).size / 1e6);
  console.log(
    `file ${own?.toFixed(0)} MB (bare ${bare?.toFixed(0)} MB), peak memory ${peakMb.toFixed(0)} MB`,
  );
  console.log(`store / bare loop = ${first.ratio.toFixed(2)} (limit 2)`);
}

try {
  await bench();
} finally {
  rmSync(FOLDER, { recursive: true, force: true });
}
