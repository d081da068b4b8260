import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTempFolder, runStemma, toJson } from './run-stemma.ts';
import { radarLine } from '../crawler/import/radar/radar-line-for-test.ts';
import { SMALL_HUB } from './small-hub.ts';

let folder: Awaited<ReturnType<typeof createTempFolder>>;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = await createTempFolder();
  env = { STEMMA_STORE: `file:${join(folder.path, 'stemma.db')}` };
  const file = join(folder.path, 'page.json');
  await writeFile(file, JSON.stringify([...SMALL_HUB, 'no record', { id: 'three/segments/here' }]));
  await runStemma(['import', file, '--date', '2024-07-11'], env);
});
afterAll(() => folder.remove());

it('lists the records that could not be read, with the reason, after the import is over', async () => {
  const coverage = toJson(await runStemma(['report', 'coverage', '--json'], env));
  expect(coverage).toMatchObject({
    rejected: 3,
    rejections: [
      { reason: expect.stringContaining('has no id') },
      { subject: '"no record"', reason: expect.stringContaining('must be an object') },
      { subject: 'three/segments/here', reason: expect.stringContaining('is not a model id') },
    ],
  });
});

it('says beside the counts that there are such records, and where they are listed', async () => {
  const stats = await runStemma(['stats', '--json'], env);
  expect(stats.code).toBe(0);
  expect(stats.stderr).toContain(
    '3 records were left out: `stemma report coverage` lists the first 3 of them.',
  );
  expect(toJson(stats)).not.toHaveProperty('rejected');
});

it('counts models that a file marks as removed among them, and calls none of them unreadable', async () => {
  const other = { STEMMA_STORE: `file:${join(folder.path, 'radar.db')}` };
  const file = join(folder.path, 'radar.jsonl');
  const lines = [radarLine({ id: 'lab/base' }), radarLine({ id: 'lab/lost', removed: true })];
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const run = await runStemma(['import', file], other);
  expect(run.code).toBe(0);
  expect(run.stderr).toContain('1 record was left out:\n  lab/lost: It was removed from the Hub');
  expect(run.stderr).not.toContain('could not be read');
});

it('keeps the name of a file, not the folder that it lies in', async () => {
  const other = { STEMMA_STORE: `file:${join(folder.path, 'lines.db')}` };
  const file = join(folder.path, 'models.ndjson');
  await writeFile(file, '{"id":"lab/base"}\n{"id": broken}\n');
  await runStemma(['import', file], other);
  const coverage = await runStemma(['report', 'coverage', '--json'], other);
  expect(toJson(coverage)).toMatchObject({
    rejections: [{ reason: 'Line 2 of models.ndjson is not JSON.', subject: '{"id": broken}' }],
  });
});
