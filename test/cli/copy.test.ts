import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTempFolder, runStemma, toJson } from './run-stemma.ts';

let folder: Awaited<ReturnType<typeof createTempFolder>>;
const at = (name: string): string => `file:${join(folder.path, name)}`;

beforeAll(async () => {
  folder = await createTempFolder();
  const run = await runStemma(['crawl', '--simulate', '--limit', '3000', '--store', at('from.db')]);
  expect(run.code).toBe(0);
});
afterAll(() => folder.remove());

describe('copy', () => {
  it('moves a graph, compares both stores and says so', async () => {
    const run = await runStemma(['copy', at('from.db'), at('to.db'), '--json']);
    expect(run.stderr).toMatch(/both stores hold the same \([0-9a-f]{32}\)\./);
    expect(run.code).toBe(0);
    expect(toJson(run)).toMatchObject({ rows: 3_000, models: 3_000, from: at('from.db'), to: at('to.db') });
    const [before, after] = await Promise.all(
      ['from.db', 'to.db'].map((name) => runStemma(['stats', '--json', '--store', at(name)])),
    );
    expect(after?.stdout).toBe(before?.stdout);
  });

  it.each([
    [
      () => [at('from.db'), at('from.db')],
      /holds a graph already: copy into an empty store\.|already writes/,
    ],
    [() => [at('missing.db'), at('new.db')], /There is no store at .*missing\.db yet/],
    [() => [at('from.db'), 'nowhere:x'], /There is no 'nowhere:' store/],
    [() => [at('from.db')], /missing required argument 'to'/],
  ])('refuses in one sentence and writes nothing (%#)', async (toArgs, sentence) => {
    const run = await runStemma(['copy', ...toArgs()]);
    expect(run.stderr).toMatch(sentence);
    expect(run.stderr).not.toMatch(/^\s+at /m);
    expect(run.code).toBe(2);
    expect(await readdir(folder.path)).not.toContain('new.db');
    expect(await readdir(folder.path)).not.toContain('missing.db');
  });
});
