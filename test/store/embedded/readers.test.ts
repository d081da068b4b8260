import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openReadOnly } from '../../../store/embedded/check-file.ts';
import { openStore } from '../../../store/open-store.ts';
import { toFreshPath } from '../fresh-path.ts';
import { collect, derived, find, page, partOf, passOver, seen, start } from '../pictures.ts';

describe('readers', () => {
  it('see each page as soon as it is written, also during a first load', async () => {
    const path = toFreshPath();
    const writer = await openStore(`file:${path}`, 'write');
    const reader = await openStore(`file:${path}`, 'read');
    const { crawlId } = await writer.beginCrawl(start('2024-07-11'));
    for (const id of ['a/X', 'a/Y']) {
      await writer.write(crawlId, page(id, seen(id)));
      expect((await reader.models([id.toLowerCase(), 'no/one'])).map((model) => model?.id ?? null)).toEqual([
        id,
        null,
      ]);
    }
    await writer.finishCrawl(crawlId, { isComplete: true });
    expect(await reader.models(['A/x', 'a/y'])).toMatchObject([{ id: 'a/X' }, { id: 'a/Y' }]);
    await passOver(writer, '2024-07-12', seen('a/Y'), seen('a/Z'));
    expect(await find(reader, 'a/x')).toMatchObject({ state: 'gone' });
    expect(await reader.status()).toEqual(await writer.status());
    await reader.close();
    await writer.close();
  });

  it('see derived values change at once', async () => {
    const path = toFreshPath();
    const writer = await openStore(`file:${path}`, 'write');
    await partOf(writer, '2024-07-11', seen('a/x'));
    const { dataVersion } = await writer.status();
    await writer.writeDerived(derived(dataVersion, { summary: '{"models":1}' }));
    const reader = await openStore(`file:${path}`, 'read');
    expect(await reader.status()).toMatchObject({ derivedVersion: dataVersion, summary: '{"models":1}' });
    await reader.close();
    await writer.close();
  });

  it('cannot write', async () => {
    const path = toFreshPath();
    const writer = await openStore(`file:${path}`, 'write');
    const { crawlId } = await writer.beginCrawl(start('2024-07-11'));
    const reader = await openStore(`file:${path}`, 'read');
    await expect(reader.beginCrawl(start('2024-07-11'))).rejects.toThrow('was opened for reading only');
    await expect(reader.write(crawlId, page('1', seen('a/x')))).rejects.toThrow('for reading only');
    await expect(reader.writeAliases([])).rejects.toThrow('for reading only');
    await expect(reader.finishCrawl(crawlId, { isComplete: true })).rejects.toThrow('for reading only');
    await expect(reader.writeDerived(derived(0))).rejects.toThrow('for reading only');
    await reader.close();
    await writer.close();
    const connection = openReadOnly(path);
    expect(() => connection.exec('DELETE FROM models')).toThrow(/readonly/);
    connection.close();
  });
});

describe('the journal', () => {
  it('goes back into the file before it grows long', { timeout: 60_000 }, async () => {
    const path = toFreshPath();
    const writer = await openStore(`file:${path}`, 'write');
    const { crawlId } = await writer.beginCrawl(start('2024-07-11'));
    let longest = 0;
    for (let number = 0; number < 40; number++) {
      const observations = Array.from({ length: 1000 }, (_, at) =>
        seen(`owner-${number}/${at}`, { task: 'x'.repeat(1200) }),
      );
      await writer.write(crawlId, page(String(number), ...observations));
      longest = Math.max(longest, statSync(`${path}-wal`).size);
    }
    expect(longest).toBeLessThan(40 * 1024 * 1024);
    expect(statSync(path).size).toBeGreaterThan(16 * 1024 * 1024);
    await writer.close();
    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  });

  it('does not make the writer wait for a reader in the middle of a stream', async () => {
    const path = toFreshPath();
    const writer = await openStore(`file:${path}`, 'write');
    await partOf(writer, '2024-07-11', ...Array.from({ length: 3000 }, (_, at) => seen(`a/${at}`)));
    const reader = await openStore(`file:${path}`, 'read');
    const stream = reader.scanModels()[Symbol.asyncIterator]();
    await stream.next();
    const before = performance.now();
    await partOf(writer, '2024-07-12', seen('a/new'));
    expect(performance.now() - before).toBeLessThan(4000);
    expect(await collect(reader.scanModels())).toHaveLength(3001);
    await reader.close();
    await writer.close();
  });
});
