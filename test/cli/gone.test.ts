import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTempFolder, runStemma } from './run-stemma.ts';

let folder: Awaited<ReturnType<typeof createTempFolder>>;
beforeAll(async () => {
  folder = await createTempFolder();
});
afterAll(() => folder.remove());

it('says so when an older file brings models that a later complete pass did not list', async () => {
  const env = { STEMMA_STORE: `file:${join(folder.path, 'stemma.db')}` };
  const write = async (name: string, id: string): Promise<string> => {
    const path = join(folder.path, name);
    await writeFile(path, JSON.stringify([{ id, tags: [] }]));
    return path;
  };
  await runStemma(['import', await write('new.json', 'a/new'), '--date', '2024-02-01'], env);
  const older = await runStemma(['import', await write('old.json', 'a/old'), '--date', '2024-01-01'], env);
  expect(older.stderr).toContain('1 model counts as gone: a complete pass of a later day did not list them');
  const again = await runStemma(['import', join(folder.path, 'new.json'), '--date', '2024-02-01'], env);
  expect(again.stderr).not.toMatch(/counts? as gone/);
});
