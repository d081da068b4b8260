import { existsSync } from 'node:fs';
import { appendFile, chmod, cp, mkdir, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StatsDocument } from '../../schema/wire/stats-document.ts';
import { createTempFolder, runStemma, toJson, toJsonLines } from './run-stemma.ts';
import type { Run } from './run-stemma.ts';
import { SMALL_ALIASES, SMALL_HUB } from './small-hub.ts';

let folder: Awaited<ReturnType<typeof createTempFolder>>;
let dir: string;

const storeOf = (name: string): string => `file:${join(folder.path, name)}`;
const stemma = (store: string, ...args: readonly string[]): Promise<Run> =>
  runStemma(args, { STEMMA_STORE: storeOf(store), STEMMA_HOME: folder.path });

async function stats(store: string): Promise<Omit<StatsDocument, 'findings'>> {
  const { findings: _findings, ...counts } = toJson(await stemma(store, 'stats', '--json')) as StatsDocument;
  return counts;
}

beforeAll(async () => {
  folder = await createTempFolder();
  dir = join(folder.path, 'dated');
  await writeFile(join(folder.path, 'page.json'), JSON.stringify(SMALL_HUB));
  await writeFile(join(folder.path, 'aliases.csv'), SMALL_ALIASES);
  const later = SMALL_HUB.filter((record) => !JSON.stringify(record).includes('loner/two')).map((record) =>
    JSON.parse(JSON.stringify(record).replace('license:llama2', 'license:mit')),
  );
  await writeFile(join(folder.path, 'later.json'), JSON.stringify(later));
  const first = ['import', join(folder.path, 'page.json'), '--date', '2024-07-11', '--snapshots', dir];
  const run = await stemma('stemma.db', ...first, '--aliases', join(folder.path, 'aliases.csv'));
  expect(run.stderr).toContain(
    `Snapshot of 2024-07-11 in ${join(dir, '2024-07-11')}: 13 models, 10 derivations.`,
  );
  const second = await runStemma(
    ['import', join(folder.path, 'later.json'), '--date', '2024-07-18', '--complete'],
    { STEMMA_STORE: storeOf('stemma.db'), STEMMA_SNAPSHOTS: dir },
  );
  expect(second.stderr).toContain('Nothing was marked as gone');
  expect(second.code).toBe(0);
});

afterAll(() => folder.remove());

describe('stemma snapshots', () => {
  it('lists them, as text and as JSON', async () => {
    const run = await stemma('any.db', 'snapshots', '--snapshots', dir, '--verify', '--json');
    expect(toJson(run)).toEqual({
      dir,
      broken: [],
      snapshots: [
        {
          date: '2024-07-11',
          source: 'import',
          isComplete: true,
          isSimulated: false,
          folder: join(dir, '2024-07-11'),
          counts: { models: 13, gone: 0, stubs: 1, derivations: 10, aliases: 1 },
          sizeBytes: expect.any(Number),
        },
        expect.objectContaining({ date: '2024-07-18', isComplete: false }),
      ],
    });
    const text = await stemma('any.db', 'snapshots', '--snapshots', dir);
    expect(text.stdout).toMatch(/^2024-07-11 {2}import {2}complete +13 +10 +1 {2}/m);
    expect(existsSync(join(folder.path, 'any.db'))).toBe(false);
  });

  it('names broken ones and those of a newer version, and exits with 0', async () => {
    const broken = join(folder.path, 'broken');
    await cp(dir, broken, { recursive: true });
    await appendFile(join(broken, '2024-07-11', 'models.parquet'), 'x');
    const run = await stemma('any.db', 'snapshots', '--snapshots', broken, '--verify');
    expect(run.stderr).toContain('models.parquet is not the file that its manifest describes');
    expect(run.stdout).not.toContain('2024-07-11');
    expect(run.code).toBe(0);
  });
});

describe('stemma diff', () => {
  it('finds two by date and says what is different', async () => {
    const run = await stemma('any.db', 'diff', '2024-07-11', '2024-07-18', '--snapshots', dir, '--json');
    expect(toJson(run)).toMatchObject({
      before: { date: '2024-07-11' },
      after: { date: '2024-07-18' },
      appeared: { total: 0, rows: [] },
      vanished: { total: 0, rows: [] },
      relicensed: {
        total: 1,
        rows: [{ id: 'facebook/Beta-1B', from: { license: ['llama2'] }, to: { license: ['mit'] } }],
      },
      renamed: { total: 0 },
      reparented: { total: 0 },
    });
    expect(run.stderr).toContain('The snapshot of 2024-07-18 is partial');
  });

  it('takes folders, and cuts its lists', async () => {
    const [a, b] = [join(dir, '2024-07-18'), join(dir, '2024-07-11', 'manifest.json')];
    const run = await stemma('any.db', 'diff', a, b, '--limit', '0');
    expect(run.stdout).toContain('other license: 1\n');
    expect(run.stdout).not.toContain('facebook/Beta-1B');
    expect(run.stderr).toContain('A is the later one');
  });
});

describe('stemma import of a snapshot', () => {
  it('fills an empty store: the same counts, depths, families and models', async () => {
    const run = await stemma('restored.db', 'import', join(dir, '2024-07-11'), '--json');
    expect(toJson(run)).toMatchObject({ date: '2024-07-11', inserted: 13, gone: 0 });
    await stemma('again.db', 'import', join(folder.path, 'page.json'), '--date', '2024-07-11');
    await stemma('again.db', 'import', '--aliases', join(folder.path, 'aliases.csv'));
    expect(await stats('restored.db')).toEqual(await stats('again.db'));
    for (const report of ['depth', 'families', 'license-changes']) {
      const [left, right] = [
        await stemma('restored.db', 'report', report, '--json'),
        await stemma('again.db', 'report', report, '--json'),
      ];
      expect(toJson(left)).toEqual(toJson(right));
    }
    const [left, right] = [
      await stemma('restored.db', 'list', '--json'),
      await stemma('again.db', 'list', '--json'),
    ];
    expect(toJsonLines(left)).toEqual(toJsonLines(right));
    const alias = await stemma('restored.db', 'show', 'qwen-old/Alpha-7B', '--json');
    expect(toJson(alias)).toMatchObject({ id: 'Qwen/Alpha-7B', descendantCount: 5 });
  });

  it('adds to a store that holds others', async () => {
    await writeFile(join(folder.path, 'other.ndjson'), '{"id":"o/other"}\n');
    await stemma('mixed.db', 'import', join(folder.path, 'other.ndjson'), '--date', '2024-01-01');
    const run = await stemma('mixed.db', 'import', join(dir, '2024-07-11', 'models.parquet'));
    expect(run.stderr).toContain('13 new, 0 changed, 0 unchanged, 0 gone');
    expect(await stats('mixed.db')).toMatchObject({
      models: 14,
      derivations: 10,
      snapshot: { isComplete: false },
    });
    const again = await stemma('mixed.db', 'import', join(dir, '2024-07-11'));
    expect(again.stderr).toContain('0 new, 0 changed, 13 unchanged');
  });
});

describe('--snapshot', () => {
  const at = (name: string, ...args: readonly string[]): Promise<Run> =>
    stemma('stemma.db', ...args, '--snapshot', name, '--snapshots', dir);

  it('answers from a dated snapshot, which is opened once', async () => {
    const first = await at('2024-07-11', 'show', 'facebook/Beta-1B', '--json');
    expect(first.stderr).toContain('Opening the snapshot of 2024-07-11 for the first time');
    expect(toJson(first)).toMatchObject({ license: ['llama2'] });
    expect(toJson(await stemma('stemma.db', 'show', 'facebook/Beta-1B', '--json'))).toMatchObject({
      license: ['mit'],
    });
    const second = await at(join(dir, '2024-07-11'), 'stats', '--json');
    expect(second.stderr).not.toContain('for the first time');
    expect(toJson(second)).toMatchObject({ snapshot: { date: '2024-07-11', isComplete: true }, models: 13 });
  });

  it('keeps the four that were asked last', async () => {
    await at('2024-07-18', 'stats');
    const opened = join(folder.path, 'opened-snapshots');
    const kept = async (): Promise<readonly string[]> =>
      (await readdir(opened)).filter((name) => name.endsWith('.db'));
    const [used = ''] = await kept();
    for (const name of ['a.db', 'b.db', 'c.db', 'd.db']) {
      await cp(join(opened, used), join(opened, name));
      await utimes(join(opened, name), 1, 1);
    }
    await rm(join(opened, used));
    await at('2024-07-11', 'stats');
    await at('2024-07-18', 'stats');
    const names = await kept();
    expect(names).toHaveLength(4);
    expect(names).toContain(used);
  });
});

describe('stemma crawl', () => {
  it('leaves a snapshot, which says that it is simulated', async () => {
    const run = await stemma('sim.db', 'crawl', '--simulate', '--limit', '1000', '--snapshots', `${dir}-sim`);
    expect(run.stderr).toMatch(/Snapshot of \d{4}-\d\d-\d\d in .*: 1,\d{3} models, .* \(partial\)\./);
    const list = toJson(await stemma('any.db', 'snapshots', '--snapshots', `${dir}-sim`, '--json'));
    expect(list).toMatchObject({
      snapshots: [{ source: 'simulated', isSimulated: true, isComplete: false }],
    });
    const [{ folder: simulated = '' } = {}] = (
      list as { readonly snapshots: readonly { readonly folder: string }[] }
    ).snapshots;
    const mixed = await stemma('stemma.db', 'import', simulated);
    expect(mixed.stderr).toMatch(/holds real data, and simulated data is never mixed into it/);
    const diff = await stemma('any.db', 'diff', simulated, '2024-07-11', '--snapshots', dir);
    expect(diff.stderr).toMatch(/One of the two snapshots is simulated/);
    expect([mixed.code, diff.code]).toEqual([2, 2]);
  });
});

describe('bad input', () => {
  /** One sentence, exit 2, and no store made. */
  async function expectRefusal(args: readonly string[], sentence: RegExp): Promise<void> {
    const run = await stemma('never.db', ...args);
    expect(run.stderr).toMatch(sentence);
    expect(run.stderr).not.toMatch(/^\s+at /m);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(existsSync(join(folder.path, 'never.db'))).toBe(false);
  }

  async function copySnapshot(name: string): Promise<string> {
    const copy = join(folder.path, name);
    await cp(join(dir, '2024-07-11'), copy, { recursive: true });
    return copy;
  }

  it('a wrong hash', async () => {
    const copy = await copySnapshot('wrong-hash');
    await appendFile(join(copy, 'derivations.parquet'), 'x');
    await expectRefusal(['import', copy], /derivations\.parquet is not the file that its manifest describes/);
    await expectRefusal(['diff', copy, join(dir, '2024-07-11')], /derivations\.parquet is not the file/);
  });

  it('a newer format', async () => {
    const copy = await copySnapshot('newer');
    const manifest = await readFile(join(copy, 'manifest.json'), 'utf8');
    await writeFile(
      join(copy, 'manifest.json'),
      manifest.replace('"formatVersion": 1', '"formatVersion": 2'),
    );
    await expectRefusal(['import', copy], /is of a newer version of Stemma \(format 2\): update Stemma/);
  });

  it('flags that do not go together', async () => {
    const at = join(dir, '2024-07-11');
    await expectRefusal(['import', at, '--date', '2024-07-11'], /--date goes with recorded files/);
    await expectRefusal(['import', at, '--aliases', 'x.csv'], /import --aliases by a command of its own/);
    await expectRefusal(
      ['import', join(folder.path, 'page.json'), at],
      /is a snapshot: import it by a command/,
    );
  });

  it('folders and dates that are not there', async () => {
    await expectRefusal(['stats', '--snapshot', '2024-07-11'], /Which snapshot is 2024-07-11\?/);
    await expectRefusal(['import', 'x.json', '--snapshot', '2024-07-11'], /unknown option '--snapshot'/);
    await expectRefusal(['snapshots'], /Which folder\? Name it by --snapshots DIR, or by STEMMA_SNAPSHOTS/);
    await expectRefusal(['diff', '2024-07-11', '2024-07-18'], /Which snapshot is 2024-07-11\?/);
    await expectRefusal(
      ['diff', '2024-07-11', '2024-07-12', '--snapshots', dir],
      /There is no snapshot of 2024-07-12 in .*: it has 2024-07-11, 2024-07-18\./,
    );
    await expectRefusal(['diff', 'a', 'b'], /There is no snapshot at a: name the folder of one/);
  });

  it('a folder that may not be written, before anything is read', async () => {
    const locked = join(folder.path, 'locked');
    await mkdir(locked);
    await chmod(locked, 0o555);
    await chmod(folder.path, 0o777);
    const args = ['import', join(folder.path, 'page.json'), '--snapshots', locked];
    const env = { STEMMA_STORE: storeOf('never.db'), STEMMA_HOME: folder.path };
    const run = await runStemma(args, env, { isOrdinaryUser: true });
    expect(run.stderr).toMatch(/No snapshot can be written to .*locked \(.*\)\. Make room or rights there/);
    expect(run.code).toBe(2);
    expect(existsSync(join(folder.path, 'never.db'))).toBe(false);
  });
});
