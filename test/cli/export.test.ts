import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTempFolder, runStemma, toJson } from './run-stemma.ts';

const EXPORT = ['export', '--all', '--format', 'neo4j-admin', '--out'];

let folder: Awaited<ReturnType<typeof createTempFolder>>;
let store: string;
const at = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  folder = await createTempFolder();
  store = `file:${at('stemma.db')}`;
  const run = await runStemma(['crawl', '--simulate', '--limit', '3000', '--store', store]);
  expect(run.code).toBe(0);
});
afterAll(() => folder.remove());

describe('export --format neo4j-admin', () => {
  it('writes the folder, prints the command alone on stdout, and says what to do with it', async () => {
    const run = await runStemma([...EXPORT, at('graph'), '--store', store]);
    expect(run.stdout).toMatch(/^cd '\S+\/graph' && neo4j-admin database import full neo4j .*meta\.csv\n$/);
    expect(run.stderr).toMatch(/Wrote \S+\/graph: 3,\d{3} in models\.csv, /);
    expect(run.stderr).toMatch(/Stop the Neo4j server.*replaces\s+everything that the database holds/s);
    expect(run.code).toBe(0);
    expect(await readdir(at('graph'))).toContain('models.csv');
    expect(await readdir(folder.path)).not.toContain('graph.part');
  });

  it('tells the same as JSON', async () => {
    const run = await runStemma([...EXPORT, at('json'), '--store', store, '--json']);
    expect(toJson(run)).toMatchObject({
      format: 'neo4j-admin',
      out: at('json'),
      files: expect.arrayContaining([{ file: 'meta.csv', rows: 1 }]),
      command: expect.stringContaining('neo4j-admin database import full neo4j'),
    });
  });

  it.each([
    [[], /^Say --format, one of neo4j-admin\./],
    [['--all', '--format', 'xml'], /--format knows neo4j-admin, but not "xml"/],
    [['--format', 'neo4j-admin', '--out', 'x'], /^Name one model, or say --all\./],
    [['a/b', '--all', '--format', 'neo4j-admin'], /^Name one model, or say --all\./],
    [['a/b', '--format', 'neo4j-admin', '--out', 'x'], /takes a whole store, not "a\/b": say --all/],
    [['--all', '--format', 'neo4j-admin'], /takes a folder of files: say --out DIR/],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const run = await runStemma(['export', ...args, '--store', store]);
    expect(run.stderr).toMatch(sentence);
    expect(run.stdout).toBe('');
    expect(run.code).toBe(2);
  });

  it('refuses a folder that holds anything, and an empty store', async () => {
    await mkdir(at('mine'));
    await writeFile(join(at('mine'), 'dear'), '');
    const full = await runStemma([...EXPORT, at('mine'), '--store', store]);
    expect(full.stderr).toMatch(/mine holds something already, and nothing was written/);
    expect(full.code).toBe(2);
    expect(await readdir(at('mine'))).toEqual(['dear']);
    const empty = await runStemma([...EXPORT, at('mine'), '--store', 'memory:']);
    expect(empty.stderr).toMatch(/memory: holds no models yet/);
    expect(empty.code).toBe(2);
  });
});
