import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTempFolder, runStemma, toJson } from './run-stemma.ts';

let folder: Awaited<ReturnType<typeof createTempFolder>>;
beforeAll(async () => {
  folder = await createTempFolder();
});
afterAll(() => folder.remove());

it('shows the older names that lead to a model: chains, but no name that another model bears, no mere case', async () => {
  const env = { STEMMA_STORE: `file:${join(folder.path, 'stemma.db')}` };
  const pages = join(folder.path, 'models.json');
  const aliases = join(folder.path, 'aliases.csv');
  await writeFile(pages, JSON.stringify([{ id: 'new/one' }, { id: 'live/other' }]));
  const rows = ['alias,id', 'older/one,old/one', 'old/one,new/one', 'NEW/One,new/one', 'live/other,new/one'];
  await writeFile(aliases, rows.join('\n'));
  expect((await runStemma(['import', pages, '--aliases', aliases], env)).code).toBe(0);
  const show = async (id: string): Promise<unknown> => toJson(await runStemma(['show', id, '--json'], env));
  expect(await show('new/one')).toMatchObject({ id: 'new/one', aliases: ['old/one', 'older/one'] });
  expect(await show('older/one')).toMatchObject({ id: 'new/one' });
  expect(await show('live/other')).toMatchObject({ id: 'live/other', aliases: [] });
});
