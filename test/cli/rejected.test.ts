import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTempFolder, runStemma, toJson } from './run-stemma.ts';
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
    '3 records could not be read as models: `stemma report coverage` lists the first 3 of them.',
  );
  expect(toJson(stats)).not.toHaveProperty('rejected');
});
