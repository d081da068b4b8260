/**
 * Crawling a simulated Hub that runs in a process of its own, written to nowhere, against a bare loop that fetches the
 * same pages and `JSON.parse`s them. Both sides take turns in one run; first their answers are compared.
 *
 *     npx tsx test/benches/crawl.bench.ts [MODELS] [DELAY_MS]
 */
import { fetch } from 'undici';
import { createHubClient } from '../../crawler/fetch/hub-client.ts';
import { crawlHub } from '../../crawler/list/crawl-hub.ts';
import { toFirstUrl } from '../../crawler/list/list-url.ts';
import { startHub } from './start-hub.ts';

const MODELS = Number(process.argv[2] ?? 200_000);
const DELAY_MS = Number(process.argv[3] ?? 0);
const ROUNDS = 3;
const MOST_TIMES_BARE = 1.3;

interface Run {
  readonly models: number;
  /** Sum of the numbers in all `_id`s: two readings of the same models have the same. */
  readonly print: number;
  readonly requests: number;
  /** Megabytes held after each page. */
  readonly memory: readonly number[];
}

const toPrint = (hubId: unknown): number => Number.parseInt(String(hubId).slice(12), 16);
const heldMb = (): number => process.memoryUsage.rss() / 1e6;

async function readBare(hubUrl: string): Promise<Run> {
  let [models, print, requests] = [0, 0, 0];
  const memory: number[] = [];
  const first = toFirstUrl(`${hubUrl}/api/models?sort=createdAt`, { direction: 1, limit: null });
  for (let url: string | undefined = first; url !== undefined;) {
    const response = await fetch(url);
    const page = JSON.parse(await response.text()) as readonly { readonly _id: string }[];
    requests += 1;
    models += page.length;
    for (const { _id } of page) print += toPrint(_id);
    memory.push(heldMb());
    url = /<([^>]+)>/.exec(response.headers.get('link') ?? '')?.[1];
  }
  return { models, print, requests, memory };
}

async function crawl(hubUrl: string): Promise<Run> {
  let [models, print] = [0, 0];
  const memory: number[] = [];
  const { signal } = new AbortController();
  const client = createHubClient({ token: null, userAgent: 'stemma-bench/1.0', signal });
  for await (const { observations } of crawlHub({ hubUrl, client, checkpoint: null, signal })) {
    models += observations.length;
    for (const { model } of observations) print += toPrint(model.hubId);
    memory.push(heldMb());
  }
  await client.close();
  return { models, print, requests: client.requestCount(), memory };
}

async function time(
  name: string,
  work: () => Promise<Run>,
): Promise<{ readonly ms: number; readonly run: Run }> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const run = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const seconds = `${(ms / 1000).toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of processor`;
  const curve = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    Math.round(run.memory[Math.round(share * (run.memory.length - 1))] ?? 0),
  );
  console.log(
    `${name.padEnd(5)} ${seconds}, ${run.requests} requests, MB from the first to the last page: ${curve.join(' ')}`,
  );
  return { ms, run };
}

const hub = await startHub(MODELS, DELAY_MS);
try {
  const [bare, ours] = [
    await time('bare', () => readBare(hub.url)),
    await time('crawl', () => crawl(hub.url)),
  ];
  // The crawl asks once more, for the newest model.
  const isSame =
    bare.run.models === MODELS &&
    ours.run.models === MODELS &&
    ours.run.print === bare.run.print &&
    ours.run.requests === bare.run.requests + 1;
  if (!isSame) throw new Error('The two readings differ: nothing is measured.');
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bareMs = (await time('bare', () => readBare(hub.url))).ms;
    ratios.push((await time('crawl', () => crawl(hub.url))).ms / bareMs);
  }
  const median = ratios.toSorted((left, right) => left - right)[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(
    `A crawl takes ${median.toFixed(2)} times the bare reading (median of ${ROUNDS}; at most ${MOST_TIMES_BARE}).`,
  );
  if (median > MOST_TIMES_BARE) process.exitCode = 1;
} finally {
  await hub.stop();
}
