import { afterAll, beforeEach, expect, it } from 'vitest';
import { createTempFolder, runStemma } from '../cli/run-stemma.ts';
import { askServer } from './ask-server.ts';
import { sharedServer, useEmptyDatabase } from './use-server.ts';

const folder = await createTempFolder();
afterAll(folder.remove);
beforeEach(useEmptyDatabase);

const simulate = (store: string): ReturnType<typeof runStemma> =>
  runStemma(['crawl', '--simulate', '--limit', '2000', '--store', store, '--quiet']);

it('commands give the same answers from Neo4j as from a file', async () => {
  const stores = [sharedServer().uri, `file:${folder.path}/graph.db`];
  for (const store of stores) expect(await simulate(store)).toMatchObject({ code: 0 });
  for (const command of [
    ['stats'],
    ['report', 'depth'],
    ['report', 'license-changes'],
    ['list', '--limit', '50'],
  ]) {
    const runs = await Promise.all(
      stores.map((store) => runStemma([...command, '--json', '--store', store])),
    );
    const [fromNeo4j, fromFile] = runs.map(({ stdout }) => stdout);
    expect(fromNeo4j).toMatch(/^\{/);
    expect(fromNeo4j).toBe(fromFile);
  }
});

it('a database of others is taken only with --into-nonempty', async () => {
  const { uri } = sharedServer();
  await askServer(uri, "CREATE (:Film {name: 'a'})");
  const refused = await simulate(uri);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('holds 1 nodes of another program, and nothing was written');
  const taken = await runStemma(['crawl', '--simulate', '--limit', '500', '--store', uri, '--into-nonempty']);
  expect(taken).toMatchObject({ code: 0 });
  expect(await askServer(uri, 'MATCH (f:Film) RETURN f.name AS name')).toEqual([{ name: 'a' }]);
});
