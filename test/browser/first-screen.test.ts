import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium, NO_CHROMIUM } from './find-chromium.ts';
import { openApp } from './open-app.ts';
import type { App } from './open-app.ts';

const MOST_SCRIPT_BYTES = 300_000;

let app: App;
beforeAll(async () => {
  if (findChromium() !== null) app = await openApp();
});
afterAll(() => app?.close());

it('the first screen asks for at most 300 kB of compressed script', async (context) => {
  if (findChromium() === null) context.skip(NO_CHROMIUM);
  const page = await app.newPage();
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return;
    sizes.set(response.url(), gzipSync(await response.body()).byteLength);
  });
  await page.goto(app.url, { waitUntil: 'networkidle' });
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(sizes.size).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  expect([...sizes.keys()].filter((url) => /sigma|plot/i.test(url))).toEqual([]);
  await page.context().close();
});

it.for([
  ['/', 'HomePage'],
  ['/models', 'BrowsePage'],
  ['/models/a/b', 'TreePicture'],
  ['/owners/a', 'OwnerPage'],
  ['/data', 'DataPage'],
])('the page at %s names the script of its screen', async ([path, name], { skip }) => {
  if (findChromium() === null) skip(NO_CHROMIUM);
  const text = await (await fetch(app.url + path)).text();
  expect(text).toMatch(new RegExp(`rel="modulepreload" crossorigin href="./assets/${name}-`));
});
