import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../store/memory/create-memory-store.ts';
import { listSnapshots } from '../../../store/snapshots/list-snapshots.ts';
import { openSnapshot, verifySnapshot } from '../../../store/snapshots/open-snapshot.ts';
import { readModelRecords } from '../../../store/snapshots/read-snapshot.ts';
import type { WrittenSnapshot } from '../../../store/snapshots/write-snapshot.ts';
import { collect, passOver, seen } from '../pictures.ts';
import { leave, toFreshFolder } from './snapshot-folder.ts';

async function small(dir: string = toFreshFolder(), date = '2024-07-11'): Promise<WrittenSnapshot> {
  const store = createMemoryStore();
  await passOver(store, date, seen('o/a'), seen('o/b', {}, { tag: ['o/a'] }));
  return leave(store, dir);
}

async function changeManifest(
  { folder }: WrittenSnapshot,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest: object = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, ...change }));
}

describe('opening a snapshot', () => {
  it('takes its folder, its manifest, or one of its files', async () => {
    const written = await small();
    for (const path of ['', 'manifest.json', 'models.parquet', 'derivations.parquet', 'aliases.parquet']) {
      expect(await openSnapshot(join(written.folder, path))).toEqual(written);
    }
    await verifySnapshot(written);
  });

  it('finds none where there is none, or something else bears its names', async () => {
    expect(await openSnapshot('nowhere/at-all')).toBeNull();
    const written = await small();
    await changeManifest(written, { format: 'chrome-extension' });
    expect(await openSnapshot(written.folder)).toBeNull();
    await writeFile(join(written.folder, 'manifest.json'), '[half');
    expect(await openSnapshot(written.folder)).toBeNull();
  });

  it.each([
    [{ formatVersion: 2 }, /is of a newer version of Stemma \(format 2\): update Stemma to read it/],
    [{ formatVersion: 'x' }, /is damaged \(it has no format version\)/],
    [{ date: '2024-13-99' }, /is damaged \(it has no date\)/],
    [{ source: 'rumor' }, /is damaged \(it does not say where the data came from\)/],
    [{ counts: { models: -1 } }, /is damaged \(its counts are not whole\)/],
    [{ files: [] }, /is damaged \(it does not describe models\.parquet\)/],
  ])('refuses a manifest with %j in one sentence', async (change, sentence) => {
    const written = await small();
    await changeManifest(written, change);
    await expect(openSnapshot(written.folder)).rejects.toThrow(sentence);
  });

  it('passes over members that a later version added', async () => {
    const written = await small();
    await changeManifest(written, { weather: 'fine', lastCompletePass: 'soon' });
    expect(await openSnapshot(written.folder)).toEqual({
      ...written,
      manifest: { ...written.manifest, lastCompletePass: null },
    });
  });
});

describe('verifying a snapshot', () => {
  it('sees a file that is missing, longer, or of the same length with one other byte', async () => {
    const missing = await small();
    await rm(join(missing.folder, 'aliases.parquet'));
    await expect(verifySnapshot(missing)).rejects.toThrow(
      /aliases\.parquet is missing: copy the snapshot again/,
    );

    const longer = await small();
    await appendFile(join(longer.folder, 'models.parquet'), 'x');
    await expect(verifySnapshot(longer)).rejects.toThrow(
      /models\.parquet is not the file that its manifest describes/,
    );

    const other = await small();
    const path = join(other.folder, 'derivations.parquet');
    const bytes = await readFile(path);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(verifySnapshot(other)).rejects.toThrow(/derivations\.parquet is not the file/);
  });
});

describe('reading', () => {
  it('says what is wrong with a file that is no Parquet, whatever its manifest says', async () => {
    const { folder } = await small();
    await writeFile(join(folder, 'models.parquet'), 'PAR1 and nothing else');
    await expect(collect(readModelRecords(folder, ['id']))).rejects.toThrow(/models\.parquet is damaged \(/);
  });
});

describe('the list of snapshots', () => {
  it('is by date, with what is wrong with others, and without other folders', async () => {
    const dir = toFreshFolder();
    const later = await small(dir, '2024-08-01');
    const earlier = await small(dir, '2024-07-01');
    const newer = await small(dir, '2024-09-01');
    await changeManifest(newer, { formatVersion: 9 });
    await writeFile(join(dir, 'notes.txt'), 'mine');
    expect(await listSnapshots(dir)).toEqual([
      earlier,
      later,
      { folder: newer.folder, problem: expect.stringContaining('newer version of Stemma (format 9)') },
    ]);
  });

  it('is empty for a folder that does not exist', async () => {
    expect(await listSnapshots('nowhere/at-all')).toEqual([]);
  });
});
