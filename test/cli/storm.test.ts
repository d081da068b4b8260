import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateHub } from '../../crawler/simulated-hub/generate-hub.ts';
import { createRandom } from '../../crawler/simulated-hub/random.ts';
import { serveSimulatedHub } from '../../crawler/simulated-hub/serve-simulated-hub.ts';
import { createStorm } from '../standin-hub/faults/create-storm.ts';
import { readGraph } from '../standin-hub/read-graph.ts';
import { createTempFolder } from './run-stemma.ts';

const MODELS = 200_000;
const KILLS = 5;

let folder: Awaited<ReturnType<typeof createTempFolder>>;
beforeAll(async () => {
  folder = await createTempFolder();
});
afterAll(() => folder.remove());

/** Starts a crawl; `kill` ends it as a power cut would. */
function startCrawl(
  hubUrl: string,
  storeUri: string,
): {
  readonly kill: () => void;
  readonly end: Promise<{ readonly code: number | null; readonly talk: string }>;
} {
  const args = ['cli/bin/stemma.js', 'crawl', '--hub', hubUrl, '--store', storeUri, '--look-ups', '2000'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HF_HOME: folder.path, HF_TOKEN: '' },
  });
  let talk = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (talk += text));
  return {
    kill: () => child.kill('SIGKILL'),
    end: new Promise((resolve) => child.on('close', (code) => resolve({ code, talk }))),
  };
}

it(
  `a crawl of ${MODELS.toLocaleString('en-US')} models through every fault, killed ${KILLS} times, ends as a quiet one`,
  { timeout: 600_000 },
  async () => {
    const content = generateHub({ models: MODELS, seed: 21 });
    const uri = (name: string): string => `file:${join(folder.path, name)}`;

    const quiet = await serveSimulatedHub({ content });
    expect(await startCrawl(quiet.url, uri('quiet.db')).end).toMatchObject({ code: 0 });
    await quiet.close();

    const storm = createStorm(5, 0.1);
    const rough = await serveSimulatedHub({ content, faults: [storm.rule] });
    const random = createRandom(7);
    const kills = Array.from({ length: KILLS }, () => 60 + random.below(200)).toSorted((a, b) => a - b);
    for (const requests of kills) {
      const crawl = startCrawl(rough.url, uri('rough.db'));
      const target = Math.max(requests, rough.requests.length + 5);
      while (rough.requests.length < target) await sleep(5);
      crawl.kill();
      await crawl.end;
    }
    const { code, talk } = await startCrawl(rough.url, uri('rough.db')).end;
    await rough.close();
    expect([code, talk]).toEqual([0, expect.stringContaining('Going on')]);

    const [expected, ended] = [await readGraph(uri('quiet.db')), await readGraph(uri('rough.db'))];
    expect(ended.models.length).toBe(expected.models.length);
    expect(ended).toEqual(expected);
    expect(storm.struck.size).toBeGreaterThan(12);
    expect(rough.requests.length).toBeLessThanOrEqual(1.1 * quiet.requests.length + storm.total());
    console.log(
      `${quiet.requests.length} requests in the quiet, ${rough.requests.length} in the storm with ${storm.total()} faults`,
    );
  },
);
