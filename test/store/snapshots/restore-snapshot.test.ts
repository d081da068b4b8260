import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveStore } from '../../../cli/derive/derive-store.ts';
import { createMemoryStore } from '../../../store/memory/create-memory-store.ts';
import { openStore } from '../../../store/open-store.ts';
import type { Store } from '../../../store/port.ts';
import { listSnapshotPages } from '../../../store/snapshots/list-pages.ts';
import { restoreSnapshot } from '../../../store/snapshots/restore-snapshot.ts';
import type { WrittenSnapshot } from '../../../store/snapshots/write-snapshot.ts';
import { toFreshPath } from '../fresh-path.ts';
import { find, partOf, passOver, references, seen, start, states, toHubId } from '../pictures.ts';
import { anyHistory, live } from './random-history.ts';
import { leave, never, toFreshFolder } from './snapshot-folder.ts';
import { toStorePicture } from './store-picture.ts';

async function restore(snapshot: WrittenSnapshot, store: Store = createMemoryStore()): Promise<Store> {
  await restoreSnapshot(snapshot, store, { signal: never });
  await deriveStore(store);
  return store;
}

/** `a/x` was renamed and is a parent, `a/gone` is gone, `a/name` was recreated. */
async function writeSmall(): Promise<WrittenSnapshot> {
  const store = createMemoryStore();
  const [first, second] = [toHubId('2023-01-01T00:00:00Z'), toHubId('2023-02-01T00:00:00Z')];
  await passOver(
    store,
    '2024-01-01',
    seen('a/old', { hubId: first }),
    seen('a/gone', {}, { tag: ['a/old'] }),
  );
  await partOf(store, '2024-02-01', seen('a/name', { hubId: toHubId('2023-03-01T00:00:00Z') }));
  await passOver(
    store,
    '2024-03-01',
    seen('a/x', { hubId: first, license: ['mit'] }, { tag: [] }),
    seen('a/name', { hubId: second }, { baseModels: ['a/x'], card: ['a/x', 'no/where'] }),
  );
  return leave(store, toFreshFolder());
}

describe('an empty store from a snapshot', () => {
  it('has the same models, derivations, counts, depths and families, whatever happened before', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const store = createMemoryStore();
        await live(store, history);
        const restored = await restore(await leave(store, toFreshFolder()));
        expect(await toStorePicture(restored)).toEqual(await toStorePicture(store));
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('holds the same in a file, and after one more round', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const store = createMemoryStore();
        await live(store, history);
        const file = await openStore(`file:${toFreshPath()}`, 'write');
        try {
          const restored = await restore(await leave(store, toFreshFolder()), file);
          const again = await restore(await leave(restored, toFreshFolder()));
          expect(await toStorePicture(restored)).toEqual(await toStorePicture(store));
          expect(await toStorePicture(again)).toEqual(await toStorePicture(store));
        } finally {
          await file.close();
        }
      }),
      { seed: 2, numRuns: 15 },
    );
  });

  it('keeps days, states and older names', async () => {
    const store = await restore(await writeSmall());
    expect(await states(store)).toEqual([
      'a/x live',
      'a/gone gone since 2024-03-01',
      'a/name gone since 2024-03-01',
      'a/name live',
      'no/where stub',
    ]);
    expect(await find(store, 'a/old')).toMatchObject({ id: 'a/x', firstSeen: '2024-01-01' });
    expect(await store.findings({ kind: 'recreated-repository' })).toHaveLength(1);
  });

  it('goes on with the next pass: what that misses is gone, unless it collapsed', async () => {
    const store = await restore(await writeSmall());
    expect(await passOver(store, '2024-04-01', seen('a/x'))).toMatchObject({
      notCompleteBecause: expect.stringContaining('less than 95% of the 2'),
    });
    expect(await passOver(store, '2024-05-01', seen('a/x'), seen('a/new'))).toMatchObject({ gone: 1 });
  });

  it('goes on where an interrupted run stopped', async () => {
    const many = createMemoryStore();
    const models = Array.from({ length: 12_000 }, (_, at) => seen(`o/m${at}`, {}, { tag: ['o/m0'] }));
    await passOver(many, '2024-07-11', ...models);
    const snapshot = await leave(many, toFreshFolder());
    const uri = `file:${toFreshPath()}`;
    const controller = new AbortController();
    const first = await openStore(uri, 'write');
    const stopped = restoreSnapshot(snapshot, first, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(stopped).rejects.toThrow(/abort/);
    expect((await first.status()).snapshot).toBeNull();
    await first.close();

    const second = await openStore(uri, 'write');
    const result = await restoreSnapshot(snapshot, second, { signal: never });
    expect(result).toEqual({ rows: 7_000, wentOnAfter: 5_000 });
    await deriveStore(second);
    expect(await toStorePicture(second)).toEqual(await toStorePicture(many));
    await second.close();
  });

  it('is no store that holds others, or half of another snapshot', async () => {
    const snapshot = await writeSmall();
    const store = createMemoryStore();
    await passOver(store, '2024-07-11', seen('o/mine'));
    await expect(restore(snapshot, store)).rejects.toThrow(/holds a graph already/);
    expect(await states(store)).toEqual(['o/mine live']);
  });
});

describe('a store that holds others, and the pages of a snapshot', () => {
  async function add(store: Store, { folder, manifest }: WrittenSnapshot): Promise<void> {
    const crawl = await store.beginCrawl(start(manifest.date, { source: manifest.source }));
    for await (const page of listSnapshotPages(folder, crawl.checkpoint)) {
      await store.write(crawl.crawlId, page);
    }
    await store.finishCrawl(crawl.crawlId, { isComplete: false });
    await deriveStore(store);
  }

  it('takes the live models with references that lead to their parents', async () => {
    const store = createMemoryStore();
    await passOver(store, '2024-01-01', seen('o/mine'));
    await add(store, await writeSmall());
    expect(await states(store)).toEqual(['o/mine live', 'a/x live', 'a/name live', 'no/where stub']);
    expect(await references(store)).toEqual([
      'a/name baseModels a/x',
      'a/name card a/x',
      'a/name card no/where',
    ]);
  });

  it('never lets older news replace newer, nor what the snapshot lacks empty anything', async () => {
    const store = createMemoryStore();
    const hubId = toHubId('2023-01-01T00:00:00Z');
    await passOver(store, '2024-06-01', seen('a/newer', { hubId, license: ['gpl'], task: 'x', likes: 4 }));
    await add(store, await writeSmall());
    expect(await find(store, 'a/newer')).toMatchObject({
      id: 'a/newer',
      license: ['gpl'],
      likes: 4,
      firstSeen: '2024-03-01',
    });
    const older = createMemoryStore();
    await passOver(older, '2024-02-01', seen('a/x', { hubId, license: ['gpl'], task: 'x' }));
    await add(older, await writeSmall());
    expect(await find(older, 'a/x')).toMatchObject({ license: ['mit'], task: 'x' });
  });

  it('goes on after the last page', async () => {
    const { folder } = await writeSmall();
    const pages = [];
    for await (const page of listSnapshotPages(folder, null)) pages.push(page);
    expect(pages).toHaveLength(1);
    for await (const page of listSnapshotPages(folder, pages[0]?.checkpoint ?? null)) pages.push(page);
    expect(pages).toHaveLength(1);
  });
});
