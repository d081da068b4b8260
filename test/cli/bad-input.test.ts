import { chmod, mkdir, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTempFolder, runStemma } from './run-stemma.ts';
import { SMALL_HUB } from './small-hub.ts';

let folder: Awaited<ReturnType<typeof createTempFolder>>;
let env: Readonly<Record<string, string>>;
const file = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  folder = await createTempFolder();
  env = { STEMMA_STORE: `file:${file('stemma.db')}` };
  await writeFile(file('page.json'), JSON.stringify(SMALL_HUB));
  await runStemma(['import', file('page.json')], env);
});
afterAll(() => folder.remove());

/** Exit 2, nothing on stdout, one sentence (no stack) that holds all the words. */
async function expectSentence(args: readonly string[], ...words: readonly string[]): Promise<void> {
  const run = await runStemma(args, env);
  const lines = run.stderr.trim().split('\n');
  expect(run.stdout).toBe('');
  expect(run.code).toBe(2);
  expect(lines.at(-1)).not.toMatch(/^\s+at /);
  for (const word of words) expect(run.stderr).toContain(word);
}

it('names a flag or command that it does not know, and the nearest one', async () => {
  await expectSentence(['stat'], "unknown command 'stat'", 'stats');
  await expectSentence(['stats', '--jsn'], "unknown option '--jsn'", '--json');
  await expectSentence(['list', '--limit', 'many'], '--limit', '"many"');
  await expectSentence(['list', '--created-after', '2024-02-31'], '--created-after', '"2024-02-31"');
  await expectSentence(['list', '--sort', 'fame'], '"fame"', 'downloads');
  await expectSentence(['import'], 'Nothing to import', 'Run "stemma import --help" to see what it takes.');
  await expectSentence(['report', 'nope'], '"nope"', 'Run "stemma report --help" to see what it takes.');
  await expectSentence(['stats', '--jsn'], 'Run "stemma stats --help" to see what it takes.');
  for (const command of ['list', 'findings', 'ancestors tuner/alpha-chat']) {
    await expectSentence(
      [...command.split(' '), '--limit', '0'],
      `--limit must be a whole number of at least 1, not "0". Run "stemma ${command.split(' ')[0]} --help"`,
    );
  }
  for (const command of ['ancestors', 'descendants']) {
    await expectSentence(
      [command, 'tuner/alpha-chat', '--depth', '0'],
      `--depth must be a whole number of at least 1, not "0". Run "stemma ${command} --help"`,
    );
  }
  await expectSentence(['import', file('page.json'), '--date', '2999-01-01'], '2999-01-01 is not here yet');
});

it('explains a command in either spelling', async () => {
  const run = await runStemma(['help', 'list'], env);
  expect(run.code).toBe(0);
  expect(run.stdout).toContain('--created-after');
  expect(run.stdout).toBe((await runStemma(['list', '--help'], env)).stdout);
  await expectSentence(['help', 'lsit'], "unknown command 'lsit'", 'list');
});

it('leaves an empty store empty when a file has no records', async () => {
  const empty = { STEMMA_STORE: `file:${file('first.db')}` };
  await writeFile(file('none.ndjson'), '\n\n');
  await runStemma(['import', file('none.ndjson')], empty);
  await runStemma(['import', file('page.json'), '--date', '2024-07-11', '--json'], empty);
  const stats = await runStemma(['stats', '--json'], empty);
  expect(JSON.parse(stats.stdout).snapshot).toMatchObject({ date: '2024-07-11', isComplete: true });
});

it('names an id that it does not know, and the nearest ones', async () => {
  await expectSentence(
    ['show', 'someone/alpha-chat'],
    '"someone/alpha-chat"',
    'Did you mean',
    'tuner/alpha-chat',
  );
});

it('refuses files that are no model records', async () => {
  await writeFile(file('empty.json'), '');
  await writeFile(file('page.html'), '<!doctype html><html><body>Too many requests</body></html>');
  await writeFile(file('cut.json'), JSON.stringify(SMALL_HUB).slice(0, 300));
  await writeFile(file('whole.json.gz'), gzipSync(JSON.stringify(SMALL_HUB)));
  await truncate(file('whole.json.gz'), 200);
  await writeFile(file('picture.png'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
  await expectSentence(['import', file('missing.json')], 'missing.json');
  await expectSentence(['import', file('empty.json')], 'empty.json');
  await expectSentence(['import', file('page.html')], 'page.html', 'HTML');
  await expectSentence(['import', file('cut.json')], 'cut.json');
  await expectSentence(['import', file('whole.json.gz')], 'whole.json.gz');
  await expectSentence(['import', file('picture.png')], 'picture.png');
  await expectSentence(['import'], 'Nothing to import');
  await expectSentence(['import', file('page.json'), '--date', 'yesterday'], '"yesterday"');
});

it('refuses a store that it cannot read, and leaves it as it was', async () => {
  await writeFile(
    file('notes.db'),
    'these are my notes, not a database at all, and they are long enough to be read',
  );
  await expectSentence(['stats', '--store', `file:${file('notes.db')}`], 'notes.db');
  await expectSentence(['stats', '--store', `file:${file('nothing-here.db')}`], 'nothing-here.db');
  await expectSentence(['stats', '--store', 'ftp://somewhere'], "'ftp:'");
  await expectSentence(['stats', '--store', file('stemma.db')], 'stemma.db');
});

it('refuses a folder that it may not write into', async () => {
  await mkdir(file('locked'), { mode: 0o555 });
  await chmod(folder.path, 0o755);
  const store = `file:${file('locked/stemma.db')}`;
  const run = await runStemma(['import', file('page.json'), '--store', store], env, { isOrdinaryUser: true });
  expect(run.stderr).toContain('locked');
  expect(run.code).toBe(2);
});

it('says so when the port is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    await expectSentence(['serve', '--port', String(port), '--host', '127.0.0.1'], `Port ${port}`, '--port');
  } finally {
    other.close();
  }
});
