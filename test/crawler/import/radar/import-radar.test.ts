import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { newestDateIn } from '../../../../crawler/import/newest-date.ts';
import { createTestFolder } from '../folder-for-test.ts';
import { importForTest, modelsFrom, toNdjson } from '../import-for-test.ts';
import { radarLine } from './radar-line-for-test.ts';

const LINES = [
  radarLine({ id: 'lab/base' }),
  radarLine({ id: 'lab/child', base_model: 'lab/base' }),
  radarLine({ id: 'lab/lost', removed: true, removed_at: '2026-02-10T01:02:03.000Z' }),
];
const PACKED = gzipSync(toNdjson(LINES));

describe('a radar file', () => {
  for (const format of ['auto', 'radar'] as const) {
    it(`imports as ${format}`, async () => {
      const folder = await createTestFolder();
      const path = await folder.write('models.jsonl.gz', PACKED);
      const { pages, ids, rejected, error } = await importForTest([path], null, format);
      expect(error).toBeNull();
      expect(ids).toEqual(['lab/base', 'lab/child']);
      expect(rejected.map(({ subject }) => subject)).toEqual(['lab/lost']);
      expect(pages[0]?.observations[1]?.references.map(({ target }) => target)).toEqual(['lab/base']);
    });
  }

  it('goes on in the middle with the same fields', async () => {
    const folder = await createTestFolder();
    const lines = Array.from({ length: 1_500 }, (_, nth) => radarLine({ id: `lab/model-${nth}` }));
    const path = await folder.write('models.jsonl', toNdjson(lines));
    const whole = await importForTest([path], null, 'radar');
    const rest = await importForTest([path], whole.pages[0]?.checkpoint ?? null, 'radar');
    expect(whole.pages).toHaveLength(2);
    expect(rest.pages).toEqual(whole.pages.slice(1));
  });

  it('is dated by its newest updated_at', async () => {
    const folder = await createTestFolder();
    expect(await newestDateIn([await folder.write('models.jsonl.gz', PACKED)])).toBe('2026-02-09');
  });

  it('has lines of its own: those of the Hub are told apart, not read by half', async () => {
    const folder = await createTestFolder();
    const path = await folder.write('models.jsonl', toNdjson(modelsFrom(1, 3)));
    const { ids, rejected } = await importForTest([path], null, 'radar');
    expect(ids).toEqual([]);
    expect(rejected).toHaveLength(3);
    expect(rejected[0]?.reason).toContain('no line of a radar file');
  });

  it('is no Parquet file', async () => {
    const folder = await createTestFolder();
    const path = await folder.write('models.parquet', Buffer.from('PAR1 and so on PAR1'));
    const { error } = await importForTest([path], null, 'radar');
    expect(error?.message).toContain('is a Parquet file, not lines of a radar file');
  });
});
