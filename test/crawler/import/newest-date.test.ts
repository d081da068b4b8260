import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestDateIn } from '../../../crawler/import/newest-date.ts';
import { createTestFolder, toTar } from './folder-for-test.ts';

describe('the newest date in files', () => {
  it('is the newest day that a model was made or changed', async () => {
    const folder = await createTestFolder();
    const first = await folder.write(
      'a.json',
      '[{"createdAt":"2024-07-09T01:02:03.000Z"},{"createdAt":"2022-03-02T23:29:04.000Z"}]',
    );
    const second = await folder.write(
      'b.ndjson.gz',
      gzipSync('{"lastModified": "2024-07-11T00:00:00.000Z"}\n'),
    );
    const third = await folder.write(
      'c.tar',
      await toTar({ 'x.json': '{\n "createdAt" :\n "2024-07-10T00:00:00.000Z" }' }),
    );
    expect(await newestDateIn([first])).toBe('2024-07-09');
    expect(await newestDateIn([first, second, third])).toBe('2024-07-11');
    expect(await newestDateIn([third, first])).toBe('2024-07-10');
  });

  it('is unknown where no date stands', async () => {
    const folder = await createTestFolder();
    const path = await folder.write(
      'a.json',
      '[{"createdAt":null,"text":"\\"createdAt\\":\\"2030-01-01\\""},{"createdAt":"soon"}]',
    );
    expect(await newestDateIn([path])).toBeNull();
  });

  it('leaves it to the import to complain about a cut file', async () => {
    const folder = await createTestFolder();
    const packed = gzipSync('[{"createdAt":"2024-07-09T01:02:03.000Z"}]');
    expect(await newestDateIn([await folder.write('cut.json.gz', packed.subarray(0, 30))])).toBeNull();
    const archive = await toTar({
      'a.json': '[{"createdAt":"2024-07-08T00:00:00.000Z"}]',
      'b.json': '<html>',
    });
    expect(await newestDateIn([await folder.write('pages.tar', archive)])).toBe('2024-07-08');
  });

  it('complains about what cannot be imported at all', async () => {
    const folder = await createTestFolder();
    const html = await folder.write('page.json', '<html></html>');
    await expect(newestDateIn([html])).rejects.toThrow('is an HTML page, not JSON.');
    await expect(newestDateIn(['/nowhere/at-all.json'])).rejects.toThrow('There is no file');
  });

  it('is found wherever the border of a chunk falls', async () => {
    const folder = await createTestFolder();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 60 }), async (shift) => {
        const filler = 'x'.repeat(256 * 1024 - shift);
        const path = await folder.write('a.json', `["${filler}",{"createdAt":"2024-07-09T01:02:03.000Z"}]`);
        expect(await newestDateIn([path])).toBe('2024-07-09');
      }),
      { seed: 1, numRuns: 40 },
    );
  });
});
