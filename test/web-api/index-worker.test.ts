import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkDescendants } from '../../lineage/walks/walk-descendants.ts';
import { findOrdinal } from '../../lineage/index/id-column.ts';
import { searchModels } from '../../lineage/search/search-models.ts';
import { FAMILIES } from '../../schema/family.ts';
import { openStore } from '../../store/open-store.ts';
import { collectBuffers } from '../../web/api/collect-buffers.ts';
import { NO_CRAWL } from '../../web/api/crawl-feed.ts';
import { prepareIndex } from '../../web/api/prepare-index.ts';
import { canRunIndexWorker } from '../../web/api/run-index-worker.ts';
import type * as serve from '../../web/api/serve.ts';
import type { WebServer } from '../../web/api/serve.ts';
import { addGraph, openGraphStore } from './graph-store.ts';
import { SMALL_GRAPH } from './small-graph.ts';

describe('handing an index to another thread', () => {
  it('moves its memory instead of copying it, and it answers as before', async () => {
    const filled = await prepareIndex(await openGraphStore(SMALL_GRAPH), FAMILIES, '1');
    const before = searchModels(filled.search, 'chat', 10);
    const buffers = collectBuffers(filled);
    expect(new Set(buffers).size).toBe(buffers.length);
    const moved = structuredClone(filled, { transfer: buffers });
    expect(buffers.every((buffer) => buffer.byteLength === 0)).toBe(true);
    expect(filled.index.nodes.ids.blob.byteLength).toBe(0);
    // One index, not two: walks over it share their memory.
    expect(moved.search.index).toBe(moved.index);
    expect(searchModels(moved.search, 'chat', 10)).toEqual(before);
    const alpha = findOrdinal(moved.index, 'Qwen/Alpha');
    expect(walkDescendants(moved.index, alpha).ordinals).toHaveLength(6);
    expect(moved.reports).toEqual(filled.reports);
  });

  it('is possible from built files, on a store that another thread can open', () => {
    expect(canRunIndexWorker('file:///stemma/dist/web/api/serve.js', 'file:/tmp/stemma.db')).toBe(true);
    expect(canRunIndexWorker('file:///stemma/dist/web/api/serve.js', 'memory:')).toBe(false);
    expect(canRunIndexWorker('file:///stemma/web/api/serve.ts', 'file:/tmp/stemma.db')).toBe(false);
  });
});

describe('the built server', () => {
  const built = new URL('../../dist/web/api/serve.js', import.meta.url);
  let folder: string;
  let storeUri: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-worker-'));
    storeUri = `file:${join(folder, 'stemma.db')}`;
    const store = await openStore(storeUri, 'write');
    await addGraph(store, SMALL_GRAPH);
    await store.close();
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function createBuilt(lines: string[]): Promise<{ server: WebServer; close: () => Promise<void> }> {
    const { createServer }: typeof serve = await import(built.href);
    const store = await openStore(storeUri, 'read');
    const server = createServer({
      store,
      storeUri,
      publicFolder: null,
      families: FAMILIES,
      version: '1',
      crawl: NO_CRAWL,
      log: (line) => lines.push(line),
    });
    const close = async (): Promise<void> => {
      await server.close();
      await store.close();
    };
    return { server, close };
  }

  it('fills its index in a thread of its own and takes in what is written later', async (context) => {
    if (!existsSync(built)) context.skip('not built: run npm run build first');
    const lines: string[] = [];
    const { server, close } = await createBuilt(lines);
    const { port } = await server.listen(0, '127.0.0.1');
    const get = async (path: string): Promise<unknown> =>
      (await fetch(`http://127.0.0.1:${port}/api/v1/${path}`)).json();
    // It answers at once, ready or not.
    expect(await get('status')).toHaveProperty('isReady');
    await server.reload();
    expect(await get('models/Qwen/Alpha')).toMatchObject({ childCount: 4, descendantCount: 6 });
    expect(lines).toEqual([expect.stringMatching(/^index: 15 models in \d+ ms$/)]);

    const writer = await openStore(storeUri, 'write');
    await addGraph(writer, `${SMALL_GRAPH}\n Qwen/Alpha <- late/comer finetune`);
    await writer.close();
    await server.reload();
    expect(await get('models/Qwen/Alpha')).toMatchObject({ childCount: 5, descendantCount: 7 });
    await close();
  });

  it('can be closed while the index is being filled', async (context) => {
    if (!existsSync(built)) context.skip('not built: run npm run build first');
    const lines: string[] = [];
    const { server, close } = await createBuilt(lines);
    await server.listen(0, '127.0.0.1');
    const startMs = performance.now();
    await close();
    expect(performance.now() - startMs).toBeLessThan(1000);
    expect(lines).toEqual([]);
  });

  it('says so when the thread cannot open the store', async (context) => {
    if (!existsSync(built)) context.skip('not built: run npm run build first');
    const { createServer }: typeof serve = await import(built.href);
    const store = await openGraphStore(SMALL_GRAPH);
    const missing = `file:${join(folder, 'nowhere', 'stemma.db')}`;
    const server = createServer({
      store,
      storeUri: missing,
      publicFolder: null,
      families: FAMILIES,
      version: '1',
      crawl: NO_CRAWL,
    });
    const { port } = await server.listen(0, '127.0.0.1');
    await expect(server.reload()).rejects.toThrow('nowhere');
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/status`);
    expect(await answer.json()).toMatchObject({
      isReady: false,
      notReadyBecause: expect.stringContaining('The index could not be filled'),
    });
    await server.close();
  });
});
