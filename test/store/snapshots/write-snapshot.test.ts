import { mkdir, readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveStore } from '../../../cli/derive/derive-store.ts';
import { createMemoryStore } from '../../../store/memory/create-memory-store.ts';
import { openStore } from '../../../store/open-store.ts';
import type { Store } from '../../../store/port.ts';
import { readModelRecords } from '../../../store/snapshots/read-snapshot.ts';
import { writeSnapshot } from '../../../store/snapshots/write-snapshot.ts';
import { toFreshPath } from '../fresh-path.ts';
import { collect, page, partOf, passOver, seen, start, toHubId } from '../pictures.ts';
import { leave, toFreshFolder } from './snapshot-folder.ts';

const base = seen(
  'Qwen/Base',
  { license: ['apache-2.0', 'other'], likes: 3, createdAtMs: 1_700_000_000_123, isDisabled: false },
  { tag: [] },
);
const tuned = seen(
  'o/tuned',
  { hubId: toHubId('2024-05-01T10:00:00Z'), parameters: 2 ** 40 },
  { tag: ['qwen/base', 'no/where'] },
);

async function smallStore(): Promise<Store> {
  const store = createMemoryStore();
  await passOver(store, '2024-07-11', base, tuned);
  return store;
}

describe('writing a snapshot', () => {
  it('leaves a folder of the day with a manifest that counts and hashes', async () => {
    const dir = toFreshFolder();
    const { folder, manifest } = await leave(await smallStore(), dir);
    expect(folder).toBe(join(dir, '2024-07-11'));
    expect(await readdir(dir)).toEqual(['2024-07-11']);
    expect(await readdir(folder)).toEqual([
      'aliases.parquet',
      'derivations.parquet',
      'manifest.json',
      'models.parquet',
    ]);
    expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toEqual(manifest);
    expect(manifest).toMatchObject({
      format: 'stemma-snapshot',
      formatVersion: 1,
      date: '2024-07-11',
      source: 'import',
      isComplete: true,
      isSimulated: false,
      counts: { models: 2, gone: 0, stubs: 1, derivations: 2, aliases: 0 },
      lastCompletePass: { date: '2024-07-11', models: 2 },
      files: [
        { name: 'models.parquet', rows: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        { name: 'derivations.parquet', rows: 2 },
        { name: 'aliases.parquet', rows: 0 },
      ],
    });
  });

  it('keeps every fact and measure as it was', async () => {
    const store = await smallStore();
    const { folder } = await leave(store, toFreshFolder());
    const [qwen, , stub] = await collect(
      readModelRecords(folder, [
        'id',
        'owner',
        'state',
        'license',
        'createdAtMs',
        'isDisabled',
        'parameters',
        'firstSeen',
        'childCount',
        'families',
      ]),
    );
    expect(qwen).toEqual({
      id: 'Qwen/Base',
      owner: 'Qwen',
      state: 'live',
      license: ['apache-2.0', 'other'],
      createdAtMs: 1_700_000_000_123,
      isDisabled: false,
      parameters: null,
      firstSeen: '2024-07-11',
      childCount: 1,
      families: ['qwen'],
    });
    expect(stub).toMatchObject({
      id: 'no/where',
      state: 'stub',
      license: [],
      firstSeen: null,
      childCount: 1,
    });
    const [, second] = await collect(readModelRecords(folder, ['id', 'parameters']));
    expect(second).toEqual({ id: 'o/tuned', parameters: 2 ** 40 });
  });

  it('gives the same bytes from the same store, in memory or in a file, in any number of groups', async () => {
    const many = Array.from({ length: 45_000 }, (_, at) => seen(`o/m${at}`, { likes: at }, { tag: [] }));
    const uri = `file:${toFreshPath()}`;
    const hashes: (readonly string[])[] = [];
    for (const store of [createMemoryStore(), await openStore(uri, 'write')]) {
      await passOver(store, '2024-07-11', ...many, tuned);
      const { manifest } = await leave(store, toFreshFolder());
      expect(manifest.counts.models).toBe(45_001);
      hashes.push(manifest.files.map(({ sha256 }) => sha256));
      await store.close();
    }
    expect(hashes[0]).toEqual(hashes[1]);
  });

  it('replaces the one of the same day, and leaves others alone', async () => {
    const dir = toFreshFolder();
    const store = await smallStore();
    await leave(store, dir);
    await partOf(store, '2024-07-11', seen('o/more'));
    const { manifest } = await leave(store, dir);
    expect(manifest).toMatchObject({ isComplete: true, counts: { models: 3 } });
    await passOver(store, '2024-07-12', base, tuned, seen('o/more'));
    await leave(store, dir);
    expect(await readdir(dir)).toEqual(['2024-07-11', '2024-07-12']);
  });

  it('notes the last complete pass when a part came in on a later day', async () => {
    const store = await smallStore();
    await partOf(store, '2024-08-01', seen('o/more'));
    const { manifest } = await leave(store, toFreshFolder());
    expect(manifest).toMatchObject({
      date: '2024-08-01',
      isComplete: false,
      lastCompletePass: { date: '2024-07-11', models: 2 },
    });
  });

  it('removes what a killed writer left, once it is a day old', async () => {
    const dir = toFreshFolder();
    for (const name of ['.2024-07-01.00000000', '.2024-07-02.00000000']) {
      await mkdir(join(dir, name), { recursive: true });
    }
    await utimes(join(dir, '.2024-07-01.00000000'), 1, 1);
    await leave(await smallStore(), dir);
    expect(await readdir(dir)).toEqual(['.2024-07-02.00000000', '2024-07-11']);
  });
});

describe('a snapshot that is not written', () => {
  /** One sentence, and the folder as it was. */
  async function expectRefusal(store: Store, dir: string, sentence: RegExp): Promise<void> {
    await deriveStore(store);
    const before = await readdir(dir, { recursive: true });
    await expect(writeSnapshot(store, dir)).rejects.toThrow(sentence);
    expect(await readdir(dir, { recursive: true })).toEqual(before);
  }

  it('would replace one of many more models', async () => {
    const dir = toFreshFolder();
    const store = createMemoryStore();
    await passOver(store, '2024-07-11', ...Array.from({ length: 30 }, (_, at) => seen(`o/${at}`)));
    await leave(store, dir);
    await expectRefusal(await smallStore(), dir, /a snapshot of 30 models, which one of 2 does not replace/);
  });

  it('would replace a complete one by a part', async () => {
    const dir = toFreshFolder();
    await leave(await smallStore(), dir);
    const part = createMemoryStore();
    await partOf(part, '2024-07-11', base, tuned);
    await expectRefusal(part, dir, /a complete snapshot, which a partial one does not replace/);
  });

  it('would replace real data by simulated data', async () => {
    const dir = toFreshFolder();
    await leave(await smallStore(), dir);
    const simulated = createMemoryStore();
    const { crawlId } = await simulated.beginCrawl(start('2024-07-11', { source: 'simulated' }));
    await simulated.write(crawlId, page('1', base, tuned));
    await simulated.finishCrawl(crawlId, { isComplete: true });
    await expectRefusal(simulated, dir, /of real data, which simulated data does not replace/);
  });

  it('would replace a folder of something else', async () => {
    const dir = toFreshFolder();
    await mkdir(join(dir, '2024-07-11'), { recursive: true });
    await writeFile(join(dir, '2024-07-11', 'diary.txt'), 'dear diary');
    await expectRefusal(await smallStore(), dir, /holds something else than a snapshot/);
  });

  it('is of an empty store', async () => {
    await expect(writeSnapshot(createMemoryStore(), toFreshFolder())).rejects.toThrow(/holds no models yet/);
  });

  it('is of a store that changes meanwhile, or was not derived', async () => {
    const dir = toFreshFolder();
    await mkdir(dir);
    const store = await smallStore();
    await expect(writeSnapshot(store, dir)).rejects.toThrow(/changed while its snapshot was written/);
    await deriveStore(store);
    const changing: Store = {
      ...store,
      async *scanDerivations() {
        await partOf(store, '2024-07-12', seen('o/more'));
        yield* store.scanDerivations();
      },
    };
    await expectRefusal(changing, dir, /changed while its snapshot was written/);
  });

  it('was stopped', async () => {
    const dir = toFreshFolder();
    const store = await smallStore();
    await leave(store, dir);
    const controller = new AbortController();
    controller.abort();
    await expect(writeSnapshot(store, dir, { signal: controller.signal })).rejects.toThrow(/abort/);
    expect(await readdir(dir)).toEqual(['2024-07-11']);
    expect(await readdir(join(dir, '2024-07-11'))).toHaveLength(4);
  });
});
