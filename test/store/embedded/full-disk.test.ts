import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../store/embedded/check-file.ts';
import { createWriterStore } from '../../../store/embedded/create-embedded-store.ts';
import { takeLock } from '../../../store/embedded/lock-file.ts';
import { openWriter } from '../../../store/embedded/open-writer.ts';
import { openStore } from '../../../store/open-store.ts';
import type { Page } from '../../../schema/observation.ts';
import { toFreshPath } from '../fresh-path.ts';
import { collect, page, seen, start } from '../pictures.ts';

const manyModels = (number: number): Page =>
  page(
    String(number),
    ...Array.from({ length: 500 }, (_, at) => seen(`owner-${number}/a-model-with-a-long-name-${at}`)),
  );

describe('a full disk', () => {
  it('stops with one sentence, keeps all pages before, and goes on when there is space', async () => {
    const path = toFreshPath();
    const state = openWriter(path, checkFile(path));
    const store = createWriterStore(state, takeLock(path));
    const { crawlId } = await store.beginCrawl(start('2024-07-11'));
    await store.write(crawlId, manyModels(0));
    // The library reports a file that may not grow just as a disk without space.
    state.connection.exec('PRAGMA max_page_count = 60');
    let written = 1;
    const fill = async (): Promise<void> => {
      for (; written < 100; written++) await store.write(crawlId, manyModels(written));
    };
    await expect(fill()).rejects.toThrow(`The disk is full, so nothing more could be written to ${path}`);
    expect(written).toBeGreaterThan(1);
    expect(written).toBeLessThan(99);
    const { checkpoint, counts } = await store.beginCrawl(start('2024-07-11'));
    expect(checkpoint).toBe(String(written - 1));
    expect(counts.models).toBe(written * 500);
    expect(await collect(store.scanModels())).toHaveLength(written * 500);

    state.connection.exec('PRAGMA max_page_count = 1000000');
    expect(await store.write(crawlId, manyModels(written))).toMatchObject({ inserted: 500 });
    expect(await store.finishCrawl(crawlId, { isComplete: true })).toEqual({
      gone: 0,
      notCompleteBecause: null,
    });
    await store.close();

    const reader = await openStore(`file:${path}`, 'read');
    expect(await collect(reader.scanModels())).toHaveLength((written + 1) * 500);
    await reader.close();
  });

  it('lets go of the lock even when the last step finds no space', async () => {
    const path = toFreshPath();
    const state = openWriter(path, checkFile(path));
    const store = createWriterStore(state, takeLock(path));
    const { crawlId } = await store.beginCrawl(start('2024-07-11'));
    for (let number = 0; number < 5; number++) await store.write(crawlId, manyModels(number));
    state.connection.exec('PRAGMA max_page_count = 1');
    await expect(store.close()).rejects.toThrow('The disk is full');
    const again = await openStore(`file:${path}`, 'write');
    expect(await collect(again.scanModels())).toHaveLength(2500);
    expect((await again.beginCrawl(start('2024-07-11'))).checkpoint).toBe('4');
    await again.close();
  });
});
