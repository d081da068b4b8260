/**
 * Reading the whole Hub of July 2024 (760 pages): bare unpacking and JSON.parse against `importFiles`, which
 * parses every record as well, and against `newestDateIn`.
 *
 *     npx tsx test/benches/import.bench.ts [FILE.tar.gz]
 */
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { importFiles } from '../../crawler/import/import-files.ts';
import { newestDateIn } from '../../crawler/import/newest-date.ts';

const DATA = process.env['STEMMA_REAL_DATA'] ?? join(import.meta.dirname, '../../../shared/data');
const FILE = process.argv[2] ?? join(DATA, 'hub-2024-07/model_lists.tar.gz');
const ROUNDS = 3;

async function parseBare(): Promise<number> {
  let models = 0;
  const archive = extract();
  createReadStream(FILE).pipe(createGunzip()).pipe(archive);
  for await (const entry of archive) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(chunk);
    if (!entry.header.name.endsWith('.json')) continue;
    const page: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (Array.isArray(page)) models += page.length;
  }
  return models;
}

async function importAll(): Promise<number> {
  let models = 0;
  for await (const page of importFiles([FILE], { checkpoint: null })) models += page.observations.length;
  return models;
}

async function scanDates(): Promise<string> {
  return (await newestDateIn([FILE])) ?? 'none';
}

async function time(name: string, work: () => Promise<number | string>): Promise<number> {
  const start = performance.now();
  const startCpu = process.cpuUsage();
  const result = await work();
  const ms = Math.round(performance.now() - start);
  // On a busy machine the processor time is the steadier figure.
  const cpu = process.cpuUsage(startCpu);
  const cpuMs = Math.round((cpu.user + cpu.system) / 1000);
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  console.log(
    `${name.padEnd(12)} ${String(ms).padStart(6)} ms  ${String(cpuMs).padStart(6)} ms of processor  ${String(memory).padStart(4)} MB  ${result}`,
  );
  return ms;
}

async function bench(): Promise<void> {
  if (!existsSync(FILE)) {
    console.log(`Not measured: there is no ${FILE}.`);
    return;
  }
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bareMs = await time('bare', parseBare);
    const importMs = await time('importFiles', importAll);
    await time('newestDateIn', scanDates);
    ratios.push(importMs / bareMs);
  }
  const median = ratios.toSorted((left, right) => left - right)[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`importFiles takes ${median.toFixed(2)} times the bare reading (median of ${ROUNDS} rounds).`);
}

void bench();
