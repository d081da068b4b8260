import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../store/memory/create-memory-store.ts';
import { createWriterStore } from '../../store/neo4j/create-neo4j-store.ts';
import { openServer } from '../../store/neo4j/server.ts';
import type { Server } from '../../store/neo4j/server.ts';
import { takeWriterLock } from '../../store/neo4j/writer-lock.ts';
import { createWriter } from '../../store/neo4j/writer.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/port.ts';
import type { Page } from '../../schema/observation.ts';
import { content, page, seen, start, toHubId } from '../store/pictures.ts';
import { toAddress } from './open-for-test.ts';
import { sharedServer, startOwnServer, useEmptyDatabase } from './use-server.ts';

const MODELS_OF_A_PAGE = 200;

/** Models of its own, with parents that all pages share, and news of the page before. */
const toPage = (number: number): Page =>
  page(
    String(number),
    ...Array.from({ length: MODELS_OF_A_PAGE }, (_, at) =>
      seen(
        `page-${number}/${at}`,
        { hubId: toHubId('2024-01-01T00:00:00Z', `${number}f${at}`.padStart(16, '0')), likes: 1 },
        { tag: [`a/base-${at % 7}`] },
      ),
    ),
    ...Array.from({ length: number === 0 ? 0 : MODELS_OF_A_PAGE }, (_, at) =>
      seen(`page-${number - 1}/${at}`, { likes: 2 }),
    ),
  );

/** What one writer leaves that writes these pages one after another. */
async function writeInOrder(store: Store, pages: readonly Page[]): Promise<unknown> {
  const { crawlId } = await store.beginCrawl(start('2024-07-11'));
  for (const each of pages) await store.write(crawlId, each);
  return content(store);
}

describe('writing Neo4j', () => {
  beforeEach(useEmptyDatabase);

  it('eight calls at a time end as one after another', async () => {
    const pages = Array.from({ length: 8 }, (_, number) => toPage(number));
    const store = await openStore(sharedServer().uri, 'write');
    const { crawlId } = await store.beginCrawl(start('2024-07-11'));
    const results = await Promise.all(pages.map((each) => store.write(crawlId, each)));
    expect(results.map(({ inserted }) => inserted)).toEqual(pages.map(() => MODELS_OF_A_PAGE));
    expect(await content(store)).toEqual(await writeInOrder(createMemoryStore(), pages));
    expect((await store.crawls())[0]).toMatchObject({ models: 8 * MODELS_OF_A_PAGE, checkpoint: '7' });
    await store.close();
  });
});

describe('a server that is killed', () => {
  it('and starts again soon loses nothing, and the crawl goes on by itself', async (context) => {
    const server = await startOwnServer(context);
    const pages = Array.from({ length: 24 }, (_, number) => toPage(number));
    const store = await openStore(server.uri, 'write');
    const { crawlId } = await store.beginCrawl(start('2024-07-11'));
    let written = 0;
    const writing = (async () => {
      for (const each of pages) {
        await store.write(crawlId, each);
        written++;
      }
    })();
    while (written < 4) await new Promise((resolve) => setTimeout(resolve, 5));
    await server.crash();
    expect(written).toBeLessThan(pages.length);
    await server.restart();
    await writing;
    expect(await content(store)).toEqual(await writeInOrder(createMemoryStore(), pages));
    expect(await store.findDamage()).toEqual([]);
    expect((await store.crawls())[0]).toMatchObject({ models: 24 * MODELS_OF_A_PAGE, checkpoint: '23' });
    await store.close();
  });

  it('for long ends the crawl with a sentence; the next one goes on after the last page', async (context) => {
    const server = await startOwnServer(context);
    const pages = Array.from({ length: 3 }, (_, number) => toPage(number));
    const store = await openStore(server.uri, 'write');
    const { crawlId } = await store.beginCrawl(start('2024-07-11'));
    await store.write(crawlId, toPage(0));
    await server.crash();
    await expect(store.write(crawlId, toPage(1))).rejects.toThrow(/cannot be reached: check the address/);
    await store.close();

    await server.restart();
    const next = await openStore(server.uri, 'write');
    expect(await next.beginCrawl(start('2024-07-11'))).toMatchObject({ crawlId, checkpoint: '0' });
    for (const each of pages.slice(1)) await next.write(crawlId, each);
    expect(await content(next)).toEqual(await writeInOrder(createMemoryStore(), pages));
    await next.close();
  });
});

describe('a step of which the answer to its commit was lost', () => {
  beforeEach(useEmptyDatabase);

  it('is done once, though the driver tries it again', async () => {
    const { uri } = sharedServer();
    await (await openStore(uri, 'write')).close();
    const server = openServer(toAddress(uri));
    const lock = await takeWriterLock(server);
    const twice: Server = {
      ...server,
      write: async (work) => {
        await server.write(work);
        return server.write(work);
      },
    };
    const store = createWriterStore(createWriter(twice, lock), () => lock.release());
    const pages = [toPage(0), toPage(1), toPage(2)];
    const { crawlId } = await store.beginCrawl(start('2024-07-11'));
    for (const each of pages) {
      expect(await store.write(crawlId, each)).toMatchObject({ inserted: MODELS_OF_A_PAGE });
    }
    const { dataVersion } = await store.status();
    expect(dataVersion).toBe(pages.length);
    expect((await store.crawls())[0]).toMatchObject({ models: 3 * MODELS_OF_A_PAGE, checkpoint: '2' });
    expect(await content(store)).toEqual(await writeInOrder(createMemoryStore(), pages));
    await store.close();
  });
});
