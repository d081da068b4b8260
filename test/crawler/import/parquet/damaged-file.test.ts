import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { InputError } from '../../../../crawler/input-error.ts';
import { createTestFolder } from '../folder-for-test.ts';
import { importForTest } from '../import-for-test.ts';
import type { TestImport } from '../import-for-test.ts';
import { toStatsQuery, writeWithDuckDb } from './write-with-duckdb.ts';

const ROWS = 3_000;
const CUT_OFF = /^.*models\.parquet is a Parquet file that is cut off or damaged \(.+\)\. Copy or download/;

async function importBytes(content: Buffer | string): Promise<TestImport> {
  return importForTest([await (await createTestFolder()).write('models.parquet', content)]);
}

/** The bytes of a good file, in row groups of 2,048 and 952 rows. */
async function toBytes(codec: string): Promise<Buffer> {
  const path = join((await createTestFolder()).path, 'good.parquet');
  await writeWithDuckDb(
    path,
    toStatsQuery(ROWS),
    `format parquet, compression ${codec}, row_group_size 2048`,
  );
  return readFile(path);
}

describe.each(['zstd', 'snappy'])('a file packed with %s', (codec) => {
  it('that is cut off anywhere says so', async () => {
    const whole = await toBytes(codec);
    for (const size of [4, 8, 12, 1_000, whole.length / 2, whole.length - 8, whole.length - 1]) {
      const { error, ids } = await importBytes(whole.subarray(0, size));
      expect(error).toBeInstanceOf(InputError);
      expect([error?.message, ids]).toEqual([expect.stringMatching(CUT_OFF), []]);
    }
  });

  it('that lacks its middle gives what lies before and says that it is damaged', async () => {
    const whole = await toBytes(codec);
    // The description at its end points to where its second row group was.
    const content = Buffer.concat([whole.subarray(0, whole.length - 30_000), whole.subarray(-20_000)]);
    const { error } = await importBytes(content);
    expect(error).toBeInstanceOf(InputError);
    expect(error?.message).toMatch(CUT_OFF);
  });

  it('with one broken row group gives the others before it', async () => {
    const content = await toBytes(codec);
    content.fill(0xff, Math.floor(content.length * 0.75), Math.floor(content.length * 0.85));
    const { error, ids } = await importBytes(content);
    expect(error?.message).toMatch(CUT_OFF);
    expect(ids).toHaveLength(2_048);
  });

  it('with any bytes changed ends with a sentence or with models', async () => {
    const whole = await toBytes(codec);
    const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const content = Buffer.from(whole);
        for (const { at, byte } of changes) content[4 + (at % (whole.length - 4))] = byte;
        const { error, ids, rejected } = await importBytes(content);
        if (error === null) expect(ids.length + rejected.length).toBeLessThanOrEqual(ROWS);
        else expect(error).toBeInstanceOf(InputError);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

describe('a file that is no Parquet, whatever it is called', () => {
  it.each([
    ['', 'is empty'],
    ['PAR', 'is not JSON'],
    ['PAR1', 'cut off or damaged'],
    ['PAR1 and then some words that go on for a while', 'cut off or damaged'],
    [
      Buffer.from([...Buffer.from('PAR1'), 0, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f, ...Buffer.from('PAR1')]),
      'cut off',
    ],
    [Buffer.from([...Buffer.from('PARE'), ...Array<number>(600).fill(0)]), 'is a binary file'],
  ])('%#', async (content, said) => {
    const { error, ids } = await importBytes(content);
    expect(error).toBeInstanceOf(InputError);
    expect([error?.message, ids]).toEqual([expect.stringMatching(said), []]);
  });

  it('is read as what it is', async () => {
    expect((await importBytes('[{"id": "lab/one"}]')).ids).toEqual(['lab/one']);
  });
});
