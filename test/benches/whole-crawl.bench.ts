/**
 * `stemma crawl` of a simulated Hub in a process of its own, into an embedded store with derived values, against
 * a bare loop that fetches and parses the same pages and keeps nothing. The store's answer is checked first.
 *
 *     npm run build && npx tsx test/benches/whole-crawl.bench.ts [MODELS]
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetch } from 'undici';
import { toFirstUrl } from '../../crawler/list/list-url.ts';
import { startHub } from './start-hub.ts';

const MODELS = Number(process.argv[2] ?? 760_000);
const MOST_TIMES_BARE = 3;
const MOST_MB = 400;

async function readBare(hubUrl: string): Promise<number> {
  const start = performance.now();
  let models = 0;
  const first = toFirstUrl(`${hubUrl}/api/models?sort=createdAt`, { direction: 1, limit: null });
  for (let url: string | undefined = first; url !== undefined;) {
    const response = await fetch(url);
    models += (JSON.parse(await response.text()) as readonly unknown[]).length;
    url = /<([^>]+)>/.exec(response.headers.get('link') ?? '')?.[1];
  }
  if (models !== MODELS) throw new Error(`The bare loop read ${models} models.`);
  return (performance.now() - start) / 1000;
}

interface Crawl {
  readonly seconds: number;
  readonly requests: number;
  /** Resident memory, sampled through the whole run. */
  readonly memoryMb: readonly number[];
}

async function crawl(hubUrl: string, store: string): Promise<Crawl> {
  const start = performance.now();
  const args = ['cli/bin/stemma.js', 'crawl', '--hub', hubUrl, '--store', store, '--json', '--quiet'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const memoryMb: number[] = [];
  const timer = setInterval(() => memoryMb.push(readMemoryMb(child.pid ?? 0)), 200);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`The crawl ended with ${String(code)}.`);
  const stats = execFileSync(process.execPath, ['cli/bin/stemma.js', 'stats', '--json', '--store', store]);
  const { models } = JSON.parse(String(stats)) as { readonly models: number };
  if (models !== MODELS) throw new Error(`The store holds ${models} models.`);
  return { seconds, requests: (JSON.parse(out) as { readonly requests: number }).requests, memoryMb };
}

function readMemoryMb(pid: number): number {
  try {
    return Math.round(
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1e3,
    );
  } catch {
    return 0;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
const hub = await startHub(MODELS, 0);
try {
  const bare = Math.min(await readBare(hub.url), await readBare(hub.url));
  const { seconds, requests, memoryMb } = await crawl(hub.url, `file:${join(folder, 'crawl.db')}`);
  const curve = Array.from(
    { length: 11 },
    (_, tenth) => memoryMb[Math.floor((tenth / 10) * (memoryMb.length - 1))],
  );
  console.log(`bare ${bare.toFixed(1)} s, crawl ${seconds.toFixed(1)} s, ${requests} requests`);
  console.log(
    `memory in tenths of the run, MB: ${curve.join(' ')}; peak ${Math.max(...memoryMb)} (at most ${MOST_MB})`,
  );
  const ratio = seconds / bare;
  console.log(`${ratio.toFixed(2)} times the bare reading (at most ${MOST_TIMES_BARE})`);
  if (ratio > MOST_TIMES_BARE || Math.max(...memoryMb) > MOST_MB) process.exitCode = 1;
} finally {
  await hub.stop();
  rmSync(folder, { recursive: true });
}
