import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { deriveStore } from '../../../cli/derive/derive-store.ts';
import { copyStore } from '../../../store/copy/copy-store.ts';
import { hashStore } from '../../../store/copy/hash-store.ts';
import { writeBulkImport } from '../../../store/neo4j/bulk/write-bulk-import.ts';
import { openNeo4jReader, openNeo4jWriter } from '../../../store/neo4j/open-neo4j-store.ts';
import { openStore } from '../../../store/open-store.ts';
import type { Store } from '../../../store/port.ts';
import { collect, page, seen, start } from '../../store/pictures.ts';
import { failOnNotification, toAddress } from '../open-for-test.ts';
import { startNeo4j } from '../start-neo4j.ts';
import type { Neo4jServer } from '../start-neo4j.ts';
import { skipWithoutTools } from '../use-server.ts';
import { UNFINISHED, fillEventfulStore } from './eventful-store.ts';
import { readPicture } from './read-picture.ts';
import type { DatabasePicture } from './read-picture.ts';
import { runCommand } from './run-command.ts';

const MODELS = 3_000;

interface Prepared {
  readonly folder: string;
  readonly source: Store;
  readonly server: Neo4jServer;
  /** Of the database after `copy`, and after the import before Stemma opened it. */
  readonly copied: DatabasePicture;
  readonly imported: DatabasePicture;
}

let preparing: Promise<Prepared> | undefined;

/** One server takes the same store twice: by `copy`, then in bulk in place of that. */
async function prepare(): Promise<Prepared> {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-bulk-'));
  const source = await openStore(`file:${join(folder, 'stemma.db')}`, 'write');
  await fillEventfulStore(source, MODELS);
  const server = await startNeo4j();
  const target = await openNeo4jWriter(toAddress(server.uri));
  await copyStore(source, target, { signal: new AbortController().signal });
  await deriveStore(target);
  await target.close();
  const copied = await readPicture(server.uri);
  await server.halt();
  const { command } = await writeBulkImport(source, join(folder, "it's a folder, with = signs"));
  await runCommand(command, server.folder);
  await server.restart();
  return { folder, source, server, copied, imported: await readPicture(server.uri) };
}

beforeEach(async (context) => {
  skipWithoutTools(context);
  preparing ??= prepare();
  await preparing;
});
afterAll(async () => {
  const prepared = await preparing?.catch(() => undefined);
  if (prepared === undefined) return;
  await prepared.server.stop();
  await prepared.source.close();
  await rm(prepared.folder, { recursive: true });
});

async function prepared(): Promise<Prepared> {
  if (preparing === undefined) throw new Error('Nothing was prepared.');
  return preparing;
}

describe('a database that was filled in bulk', () => {
  it('holds what a copy brings, to the last property and its type', async () => {
    const { copied, imported } = await prepared();
    expect(imported.nodes.length).toBeGreaterThan(MODELS);
    expect(imported.relationships).toEqual(copied.relationships);
    expect(imported.nodes.map(withoutSchemaVersion)).toEqual(copied.nodes.map(withoutSchemaVersion));
    expect(imported.constraints).toEqual([]);
  });

  it('gets the constraints and indexes when it is first opened, also for reading', async () => {
    const { server, copied } = await prepared();
    const reader = await openNeo4jReader(toAddress(server.uri));
    await reader.close();
    const opened = await readPicture(server.uri);
    expect(opened.constraints).toEqual(copied.constraints);
    expect(opened.indexes).toEqual(copied.indexes);
    expect(opened.nodes).toEqual(copied.nodes);
  });

  it('is the same store as the one it came from', async () => {
    const { server, source } = await prepared();
    const reader = await openNeo4jReader(toAddress(server.uri), { onNotification: failOnNotification });
    try {
      expect(await hashStore(reader)).toEqual(await hashStore(source));
      expect(await reader.status()).toEqual(await source.status());
      expect(await reader.crawls()).toEqual(await source.crawls());
      expect(await reader.aliases()).toEqual(await source.aliases());
      expect(await reader.lookups()).toEqual(await source.lookups());
      expect(await reader.findings({})).toEqual(await source.findings({}));
      const models = await collect(source.scanModels());
      expect(await collect(reader.scanModels())).toEqual(models);
      const keys = models.map(({ key }) => key);
      expect(await reader.measuresOf(keys)).toEqual(await source.measuresOf(keys));
    } finally {
      await reader.close();
    }
  });

  it('takes up the crawl that the other one had begun, and derives what follows', async () => {
    const { server, source } = await prepared();
    const writer = await openNeo4jWriter(toAddress(server.uri), { onNotification: failOnNotification });
    try {
      for (const store of [writer, source]) {
        const crawl = await store.beginCrawl(
          start('2026-02-09', { source: 'simulated', fingerprint: UNFINISHED }),
        );
        expect(crawl).toMatchObject({ crawlId: 3, date: '2026-02-03', counts: { models: 1 } });
        await store.write(
          crawl.crawlId,
          page(
            'next',
            seen('odd/late', { likes: 7 }, { card: ['odd/wild'] }),
            seen('odd/new'),
            seen('legacy', { likes: 1 }),
          ),
        );
        await store.finishCrawl(crawl.crawlId, { isComplete: false });
        expect(await deriveStore(store)).toBe('derived');
      }
      expect(await hashStore(writer)).toEqual(await hashStore(source));
      expect((await writer.status()).summary).toEqual((await source.status()).summary);
    } finally {
      await writer.close();
    }
  });
});

const withoutSchemaVersion = (node: string): string =>
  node.replace(/\["schemaVersion",\d+,/, '["schemaVersion",');
