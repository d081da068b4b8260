/**
 * The Neo4j store on the whole Hub of July 2024 (760,000 models), on a server of its own: rows as `stemma copy` brings
 * them, against a bare loop that MERGEs the same rows in the same batches, by turns in one run; then a page of 10,000
 * changed models against the same loop, deriving, reading. Wall seconds, and CPU seconds of the server.
 *
 *     npx tsx test/benches/neo4j.bench.ts [FILE.tar.gz] [MODELS]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveStore } from '../../cli/derive/derive-store.ts';
import { importFiles } from '../../crawler/import/import-files.ts';
import { hashStore } from '../../store/copy/hash-store.ts';
import { openStore } from '../../store/open-store.ts';
import type { Row } from '../../store/observe/row.ts';
import type { Store } from '../../store/port.ts';
import { startNeo4j } from '../neo4j/start-neo4j.ts';
import { page, seen, start } from '../store/pictures.ts';
import { createBareNeo4j } from './bare-neo4j.ts';

const DATA = process.env['STEMMA_REAL_DATA'] ?? join(import.meta.dirname, '../../../shared/data');
const FILE = process.argv[2] ?? join(DATA, 'hub-2024-07/model_lists.tar.gz');
const MODELS = Number(process.argv[3] ?? Number.POSITIVE_INFINITY);
const BATCH = 5_000;
const CHANGED = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
const server = await startNeo4j({ heap: '2g', isOptimized: true });

/** CPU seconds of the server so far. */
const readCpuS = (): number =>
  Number(execFileSync('ps', ['-o', 'cputimes=', '-p', String(server.pid())]).toString());

interface Clock {
  wallS: number;
  serverS: number;
}

async function time<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  const [wall, cpu] = [performance.now(), readCpuS()];
  const result = await work();
  clock.wallS += (performance.now() - wall) / 1e3;
  clock.serverS += readCpuS() - cpu;
  return result;
}

const print = (name: string, { wallS, serverS }: Clock, note = ''): void =>
  console.log(
    `${name.padEnd(44)} ${wallS.toFixed(2).padStart(7)} s wall ${serverS.toFixed(0).padStart(5)} s server  ${note}`,
  );

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const clock = { wallS: 0, serverS: 0 };
  const result = await time(clock, work);
  print(name, clock);
  return result;
}

async function fillFile(store: Store): Promise<void> {
  const { crawlId } = await store.beginCrawl(start('2024-07-11'));
  let models = 0;
  for await (const each of importFiles([FILE], { checkpoint: null })) {
    if (models >= MODELS) break;
    models += each.observations.length;
    await store.write(crawlId, each);
  }
  await store.finishCrawl(crawlId, { isComplete: true });
  await deriveStore(store);
}

async function* listBatches(store: Store): AsyncGenerator<readonly Row[]> {
  let left: readonly Row[] = [];
  for await (const chunk of store.scanRows(0)) {
    left = [...left, ...chunk];
    for (; left.length >= BATCH; left = left.slice(BATCH)) yield left.slice(0, BATCH);
  }
  if (left.length > 0) yield left;
}

async function count(chunks: AsyncIterable<readonly unknown[]>): Promise<number> {
  let items = 0;
  for await (const chunk of chunks) items += chunk.length;
  return items;
}

try {
  const file = await openStore(`file:${join(folder, 'hub.db')}`, 'write');
  await fillFile(file);
  const store = await openStore(server.uri, 'write');
  const bare = await createBareNeo4j(server.uri);

  const [own, loop] = [
    { wallS: 0, serverS: 0 },
    { wallS: 0, serverS: 0 },
  ];
  await store.beginRestore('bench');
  let turn = 0;
  let rows = 0;
  for await (const batch of listBatches(file)) {
    const sides = [
      () => time(own, () => store.restoreRows(batch)),
      () => time(loop, () => bare.write(batch)),
    ];
    for (const side of turn++ % 2 === 0 ? sides : sides.toReversed()) await side();
    rows += batch.length;
  }
  await store.endRestore(await file.ledger());
  const rate = ({ wallS }: Clock): string => `${Math.round(rows / wallS).toLocaleString('en-US')} rows/s`;
  print(`bare loop, ${rows} rows`, loop, rate(loop));
  print('the store', own, `${rate(own)}, ${(loop.wallS / own.wallS).toFixed(2)} x the bare loop`);

  await timed('derive: read, compute, write', () => deriveStore(store));
  await timed('scanModels', () => count(store.scanModels()));
  await timed('scanDerivations', () => count(store.scanDerivations()));
  await timed('models by id, one', () => store.models(['mistralai/Mistral-7B-v0.1']));
  await timed("search 'llama'", () => store.search('llama', 20));
  console.log(
    (await hashStore(file)).hash === (await hashStore(store)).hash ? 'both hold the same' : 'THEY DIFFER',
  );

  const changed: Row[] = [];
  for await (const batch of listBatches(file)) {
    if (changed.length < CHANGED) changed.push(...batch.filter(({ state }) => state === 'live'));
  }
  const some = changed.slice(0, CHANGED).map((row) => ({ ...row, likes: (row.likes ?? 0) + 1 }));
  const { crawlId } = await store.beginCrawl(start('2024-07-12'));
  const observations = some.map(({ id, hubId, likes }) => seen(id, { hubId, likes }, { tag: ['a/base'] }));
  await timed(`bare loop, ${CHANGED} changed rows`, () => bare.write(some));
  await timed(`the store, a page of ${CHANGED} changed models`, () =>
    store.write(crawlId, page('1', ...observations)),
  );
  await timed('the same page again', () => store.write(crawlId, page('2', ...observations)));

  await bare.close();
  await store.close();
  await file.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
