import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateHub } from '../../crawler/simulated-hub/generate-hub.ts';
import type { HubRecord } from '../../crawler/simulated-hub/hub-record.ts';
import { serveSimulatedHub } from '../../crawler/simulated-hub/serve-simulated-hub.ts';
import type { SimulatedHub } from '../../crawler/simulated-hub/serve-simulated-hub.ts';
import { createTempFolder, runStemma, toJson } from './run-stemma.ts';
import type { Run } from './run-stemma.ts';

const CONTENT = generateHub({ models: 2_500, seed: 11 });
const LATER = '2099-01-01T00:00:00.000Z';

let folder: Awaited<ReturnType<typeof createTempFolder>>;
let hub: SimulatedHub;
beforeAll(async () => {
  folder = await createTempFolder();
  hub = await serveSimulatedHub({ content: CONTENT });
});
afterAll(async () => {
  await hub.close();
  await folder.remove();
});

/** Runs `stemma crawl` on a Hub, without the token of whoever runs the tests. */
const crawl = (hubUrl: string, store: string, ...args: readonly string[]): Promise<Run> =>
  runStemma(['crawl', '--hub', hubUrl, '--store', `file:${join(folder.path, store)}`, '--json', ...args], {
    HF_HOME: folder.path,
    HF_TOKEN: '',
  });

/** A sentence on stderr, exit 2, nothing on stdout, and no store made. */
async function expectRefusal(run: Promise<Run>, sentence: RegExp): Promise<void> {
  const { code, stdout, stderr } = await run;
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect([code, stdout]).toEqual([2, '']);
  expect((await readdir(folder.path)).filter((name) => name.startsWith('no.db'))).toEqual([]);
}

describe('crawl', () => {
  it('reads every model, then looks up the parents that no list showed', async () => {
    const run = await crawl(hub.url, 'all.db');
    expect(run.stderr).toContain('looked up');
    expect(toJson(run)).toMatchObject({
      pass: 'listing',
      models: 2_500,
      gone: 0,
      notCompleteBecause: null,
      requests: hub.requests.length,
    });
    const stats = await runStemma(['stats', '--json', '--store', `file:${join(folder.path, 'all.db')}`]);
    expect(toJson(stats)).toMatchObject({ models: 2_500, snapshot: { source: 'hub', isComplete: true } });
  });

  it('brings only news with --mode update', async () => {
    const changed = new Set(
      CONTENT.records
        .filter((record) => !record.private)
        .slice(0, 40)
        .map(({ id }) => id),
    );
    const records = CONTENT.records.map((record): HubRecord =>
      changed.has(record.id)
        ? { ...record, lastModified: LATER, tags: [...record.tags, 'license:changed'] }
        : record,
    );
    const port = Number(new URL(hub.url).port);
    await hub.close();
    hub = await serveSimulatedHub({ content: { ...CONTENT, records }, port });
    const run = await crawl(hub.url, 'all.db', '--mode', 'update');
    expect(toJson(run)).toMatchObject({ pass: 'update', inserted: 0, updated: 40, gone: 0 });
    expect(run.stderr).toContain('wait for the next complete pass');
    expect(hub.requests.filter((url) => url.includes('sort='))).toHaveLength(2);
  });

  it('reads everything with --mode update when the last complete pass is old, or there is none', async () => {
    // A look-up brings one parent from behind the limit.
    expect(toJson(await crawl(hub.url, 'part.db', '--limit', '1000'))).toMatchObject({
      models: 1_000,
      lookUps: { exists: 1 },
    });
    const update = await crawl(hub.url, 'part.db', '--mode', 'update');
    expect(toJson(update)).toMatchObject({ pass: 'listing', models: 2_500, inserted: 1_499 });
    expect(update.stderr).toContain('no complete pass of this Hub is known yet');
    const first = await crawl(hub.url, 'none.db', '--mode', 'update');
    expect(toJson(first)).toMatchObject({ pass: 'listing', models: 2_500 });
  });

  it('reads one family with --mode family', async () => {
    const root = CONTENT.records.find((record) => record.baseModels !== undefined)?.baseModels?.models[0];
    const run = await crawl(hub.url, 'family.db', '--mode', 'family', '--root', root?.id ?? '');
    expect(toJson(run)).toMatchObject({ pass: 'family', gone: 0 });
    expect(run.stderr).toMatch(/Nothing was marked as gone: /);
  });

  it.each([
    [['--mode', 'family'], /--mode family needs --root ID or --owner NAME/],
    [['--root', 'a/b'], /--root and --owner go with --mode family/],
    [['--mode', 'family', '--root', 'a b'], /--root must be the id of a model.*not "a b"/],
    [
      ['--mode', 'family', '--root', 'nobody/nothing'],
      /shows no model "nobody\/nothing": check the spelling/,
    ],
    [['--mode', 'family', '--owner', 'nobody-at-all'], /lists no models of "nobody-at-all"/],
    [['--mode', 'all'], /--mode knows hub, update, family, but not "all"/],
    [['--limit', '0'], /--limit must be a whole number of at least 1, not "0"/],
    [['--full-after', 'soon'], /--full-after must be a number of days like 7d, not "soon"/],
    [['--hub', 'ftp://hub.test'], /is no address of a Hub/],
  ])('refuses %j in one sentence', (args, sentence) =>
    expectRefusal(crawl(hub.url, 'no.db', ...args), sentence),
  );

  it('says what a Hub that is none answered', async () => {
    const login = {
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<form>Log in <input type="password"></form>',
    };
    const page = await serveSimulatedHub({
      content: CONTENT,
      faults: [() => ({ kind: 'answer', answer: login })],
    });
    await expectRefusal(
      crawl(page.url, 'no.db'),
      /gave "text\/html" instead of JSON\. It looks like a login page/,
    );
    await page.close();
    await expectRefusal(crawl('http://no-such-host.invalid', 'no.db'), /Check the address of the Hub/);
  });

  it('refuses half a token without printing it', async () => {
    await writeFile(join(folder.path, 'token'), 'hf_abcDEF\n');
    const run = await crawl(hub.url, 'no.db');
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/holds no whole token of the Hub \(it has 9 characters/);
    expect(run.stderr).not.toContain('abcDEF');
    await writeFile(join(folder.path, 'token'), '');
  });
});
