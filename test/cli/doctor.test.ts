import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTempFolder, runStemma, toJson } from './run-stemma.ts';

let folder: Awaited<ReturnType<typeof createTempFolder>>;
beforeAll(async () => {
  folder = await createTempFolder();
});
afterAll(() => folder.remove());

const storeCheck = async (uri: string): Promise<unknown> => {
  const checks = toJson(await runStemma(['doctor', '--json', '--store', uri]));
  return Array.isArray(checks) ? checks.find(({ name }) => name === 'Store') : checks;
};

it('calls a store that was never filled limited, not broken', async () => {
  expect(await storeCheck(`file:${join(folder.path, 'new.db')}`)).toMatchObject({
    state: 'limited',
    message: expect.stringContaining('crawl or import first'),
  });
});

it('calls an address that is none broken', async () => {
  expect(await storeCheck('nowhere')).toMatchObject({ state: 'broken' });
});

it('reads a whole store and says what is damaged', async () => {
  const path = join(folder.path, 'full.db');
  await runStemma(['crawl', '--simulate', '--limit', '1000', '--store', `file:${path}`]);
  expect(await storeCheck(`file:${path}`)).toMatchObject({
    state: 'works',
    message: expect.stringMatching(/sound$/),
  });
  const database = new Database(path);
  database.exec('DELETE FROM models WHERE key = (SELECT max(child) FROM derivations)');
  database.close();
  expect(await storeCheck(`file:${path}`)).toMatchObject({
    state: 'broken',
    message: expect.stringMatching(
      /is damaged \(.*1 derivations without both ends.*\): crawl or import into a new one/,
    ),
  });
});
