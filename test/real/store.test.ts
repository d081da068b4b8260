import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importFiles } from '../../crawler/import/import-files.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store, WriteResult } from '../../store/port.ts';
import { toFreshPath } from '../store/fresh-path.ts';
import { collect, start } from '../store/pictures.ts';

const pages = join(process.env['STEMMA_REAL_DATA'] ?? '../shared/data', 'hub-2024-07/model_lists.tar.gz');
const PAGES = 40;

async function writeAll(store: Store, fingerprint: string): Promise<WriteResult> {
  const { crawlId } = await store.beginCrawl(start('2024-07-11', { fingerprint }));
  const sum = { inserted: 0, updated: 0, unchanged: 0 };
  let left = PAGES;
  for await (const page of importFiles([pages], { checkpoint: null })) {
    const result = await store.write(crawlId, page);
    for (const kind of ['inserted', 'updated', 'unchanged'] as const) sum[kind] += result[kind];
    if (--left === 0) break;
  }
  await store.finishCrawl(crawlId, { isComplete: true });
  return sum;
}

const everything = async (store: Store): Promise<readonly unknown[]> => [
  await store.status(),
  await collect(store.scanModels()),
  await collect(store.scanReferences()),
  await store.search('bert-base', 20),
];

it('both stores hold the same of real pages, and the same pages again change nothing', async (context) => {
  if (!existsSync(pages)) context.skip(`no recorded Hub pages at ${pages}`);
  const embedded = await openStore(`file:${toFreshPath()}`, 'write');
  const memory = await openStore('memory:', 'write');
  try {
    for (const store of [embedded, memory]) {
      expect(await writeAll(store, 'first')).toEqual({ inserted: PAGES * 1000, updated: 0, unchanged: 0 });
    }
    const before = await everything(memory);
    expect(await everything(embedded)).toEqual(before);
    for (const store of [embedded, memory]) {
      expect(await writeAll(store, 'again')).toEqual({ inserted: 0, updated: 0, unchanged: PAGES * 1000 });
      expect(await everything(store)).toEqual(before);
    }
  } finally {
    await embedded.close();
  }
});
