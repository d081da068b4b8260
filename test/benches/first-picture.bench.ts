/**
 * From navigation to the first complete tree on screen, in Chromium with software rendering, cold cache.
 * Run: STEMMA_STORE=file:... npx tsx test/benches/first-picture.bench.ts [rounds]
 */
import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';
import { findChromium, NO_CHROMIUM } from '../browser/find-chromium.ts';

const MODELS = ['Qwen/Qwen1.5-0.5B', 'mistralai/Mistral-7B-v0.1', 'distilbert-base-uncased'];
const rounds = Number(process.argv[2] ?? 5);
const store = process.env['STEMMA_STORE'];
const executablePath = findChromium();

if (store === undefined || executablePath === null) {
  console.log(store === undefined ? 'skipped: name a store with STEMMA_STORE' : `skipped: ${NO_CHROMIUM}`);
} else {
  const started = performance.now();
  const server = spawn(process.execPath, ['cli/bin/stemma.js', 'serve', '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let talk = '';
  server.stderr.on('data', (chunk) => (talk += String(chunk)));
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  while (!/http:\S+/.test(talk)) await pause(20);
  const url = (/http:\/\/\S+/.exec(talk)?.[0] ?? '').replace(/\/$/, '');
  for (let isReady = false; !isReady; await pause(50)) {
    if (performance.now() - started > 60_000) {
      throw new Error(`no index within a minute: ${url}/api/v1/status`);
    }
    const status: { readonly isReady?: boolean } = await (await fetch(`${url}/api/v1/status`)).json();
    isReady = status.isReady === true;
  }
  console.log(
    `index ready ${((performance.now() - started) / 1000).toFixed(1)} s after the start of the process (gate 6)`,
  );

  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const rows: Record<
    string,
    { readonly 'median ms': number; readonly 'max ms': number; readonly gate: number }
  > = {};
  for (const id of MODELS) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const start = performance.now();
      await page.goto(`${url}/models/${id}`, { waitUntil: 'commit' });
      await page.getByRole('treeitem').first().waitFor();
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      times.push(performance.now() - start);
      if ((await page.getByRole('treeitem').count()) < 10) throw new Error(`${id} shows no tree`);
      await context.close();
    }
    times.sort((a, b) => a - b);
    rows[id] = {
      'median ms': Math.round(times[Math.floor(rounds / 2)] ?? 0),
      'max ms': Math.round(times.at(-1) ?? 0),
      gate: 1_500,
    };
  }
  console.table(rows);
  await browser.close();
  server.kill('SIGTERM');
}
