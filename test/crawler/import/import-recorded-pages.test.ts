import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { crawlForTest } from '../crawl-for-test.ts';
import { serveForTest } from '../serve-for-test.ts';
import { createTestFolder, toTar } from './folder-for-test.ts';
import { importForTest } from './import-for-test.ts';

it('pages recorded from a Hub import as the crawl sees them', async () => {
  const hub = await serveForTest();
  const recorded: string[] = [];
  const crawl = await crawlForTest(hub.url, {
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      const text = await response.text();
      // The look at the newest model, at the end, is no page of the listing.
      if (url.includes('limit=1000')) recorded.push(text);
      return { ok: response.ok, status: response.status, headers: response.headers, text: async () => text };
    },
  });
  const crawled = crawl.pages.flatMap((page) => page.observations);

  const folder = await createTestFolder();
  const archive = await toTar(Object.fromEntries(recorded.map((text, nth) => [`page-${nth}.json`, text])));
  const lines = recorded.flatMap((text) =>
    (JSON.parse(text) as unknown[]).map((record) => JSON.stringify(record)),
  );
  for (const path of [
    await folder.write('pages.tar.gz', gzipSync(archive)),
    await folder.write('models.ndjson', lines.join('\n')),
  ]) {
    const { pages } = await importForTest([path]);
    expect(pages.flatMap((page) => page.observations)).toEqual(crawled);
  }
});
