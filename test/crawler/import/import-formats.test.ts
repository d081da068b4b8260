import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createTestFolder, toTar } from './folder-for-test.ts';
import { importForTest, modelsFrom, toNdjson } from './import-for-test.ts';

const THREE = modelsFrom(1, 3);
const IDS = THREE.map((model) => model.id);
const PAGE = JSON.stringify(THREE);

describe('importFiles reads', () => {
  const contents: Readonly<Record<string, string | Buffer>> = {
    'page.json': PAGE,
    'pretty.json': JSON.stringify(THREE, null, 2),
    'with-a-byte-order-mark.json': `\uFEFF${PAGE}`,
    'page.json.gz': gzipSync(PAGE),
    'models-inside.json': JSON.stringify({ models: THREE }),
    'recorded-answer.json': JSON.stringify({ request: {}, response: { status: 200, body: THREE } }),
    'lines.ndjson': toNdjson(THREE),
    'lines.jsonl': toNdjson(THREE).trimEnd(),
    'windows-lines.ndjson': `\uFEFF${toNdjson(THREE).replaceAll('\n', '\r\n')}`,
    'blank-lines.ndjson': `\n${toNdjson(THREE).replaceAll('\n', '\n\n')}`,
    'lines.ndjson.gz': gzipSync(toNdjson(THREE)),
    'a-page-a-line.ndjson': `${PAGE}\n[]\n`,
    'lines-called.json': toNdjson(THREE),
    'gzip-called.json': gzipSync(PAGE),
    'two-members.ndjson.gz': Buffer.concat(THREE.map((model) => gzipSync(toNdjson([model])))),
    'without-ending': PAGE,
  };
  for (const [name, content] of Object.entries(contents)) {
    it(name, async () => {
      const folder = await createTestFolder();
      const { ids, rejected, error } = await importForTest([await folder.write(name, content)]);
      expect(error).toBeNull();
      expect(ids).toEqual(IDS);
      expect(rejected).toEqual([]);
    });
  }

  it('a field that one line of a dump carries as asked for in all that follow', async () => {
    const folder = await createTestFolder();
    const first = { id: 'lab/model-0', baseModels: { relation: 'finetune', models: [{ id: 'lab/base' }] } };
    const path = await folder.write('dump.ndjson', toNdjson([first, ...modelsFrom(1, 2_500)]));
    const { pages } = await importForTest([path]);
    const sources = pages.flatMap((page) =>
      page.observations.map(({ observedSources }) => observedSources.includes('baseModels')),
    );
    expect(sources).toHaveLength(2_501);
    expect(sources.every(Boolean)).toBe(true);
  });

  it('one model on its own', async () => {
    const folder = await createTestFolder();
    const path = await folder.write('model.json', JSON.stringify(THREE[0]));
    expect((await importForTest([path])).ids).toEqual(['lab/model-1']);
  });

  it('an archive in its own order, leaving out what is no page', async () => {
    const folder = await createTestFolder();
    const archive = await toTar({
      'pages/2.json': JSON.stringify(modelsFrom(2, 1)),
      'pages/._1.json': 'AppleDouble',
      'pages/readme.md': '# pages',
      'pages/1.json.gz': gzipSync(JSON.stringify(modelsFrom(1, 1))),
      'pages/3.ndjson': toNdjson(modelsFrom(3, 1)),
    });
    for (const [name, content] of [
      ['pages.tar', archive],
      ['pages.tar.gz', gzipSync(archive)],
      ['pages.tgz', gzipSync(archive)],
    ] as const) {
      const { ids, error } = await importForTest([await folder.write(name, content)]);
      expect(error).toBeNull();
      expect(ids).toEqual(['lab/model-2', 'lab/model-1', 'lab/model-3']);
    }
  });

  it('a folder of pages by name, and several files in the order given', async () => {
    const folder = await createTestFolder();
    const second = await folder.write('b.json', JSON.stringify(modelsFrom(2, 1)));
    const first = await folder.write('a.ndjson', toNdjson(modelsFrom(1, 1)));
    await folder.write('notes.txt', 'nothing');
    await folder.write('._a.json', 'AppleDouble');
    expect((await importForTest([folder.path])).ids).toEqual(['lab/model-1', 'lab/model-2']);
    expect((await importForTest([second, first])).ids).toEqual(['lab/model-2', 'lab/model-1']);
  });

  it('an array of 40 MB element by element', async () => {
    const folder = await createTestFolder();
    const filler = `"[{,\\"\\\\ ${'ä'.repeat(4_000)}`;
    const models = modelsFrom(0, 5_000).map((model) => ({ ...model, filler }));
    const path = await folder.write('long.json', JSON.stringify(models));
    const { ids, pages, error } = await importForTest([path]);
    expect(error).toBeNull();
    expect(ids).toEqual(models.map((model) => model.id));
    expect(pages.map((page) => page.observations.length)).toEqual([1000, 1000, 1000, 1000, 1000]);
    const cut = await folder.write('cut.json', JSON.stringify(models).slice(0, -100));
    const rest = await importForTest([cut]);
    expect(rest.ids).toHaveLength(4_999);
    expect(rest.error?.message).toBe(
      `${cut} is cut off after 4999 models; what was read before is kept. Record or download it again.`,
    );
  });
});

describe('importFiles', () => {
  it('says nothing about fields that a page does not carry', async () => {
    const folder = await createTestFolder();
    const [page] = (await importForTest([await folder.write('page.json', PAGE)])).pages;
    expect(page?.observations[0]?.observedSources).toEqual(['tag']);
    expect(page?.observations[0]?.model).not.toHaveProperty('likes');
  });

  it('puts small files together and keeps the size of pages', async () => {
    const folder = await createTestFolder();
    const files = Object.fromEntries(
      Array.from({ length: 1_200 }, (_, nth) => [`${nth}.json`, JSON.stringify(modelsFrom(nth, 1)[0])]),
    );
    const path = await folder.write('models.tar', await toTar(files));
    const { pages } = await importForTest([path]);
    expect(pages.map((page) => page.observations.length)).toEqual([500, 500, 200]);
  });

  it('counts records that are no models, and goes on', async () => {
    const folder = await createTestFolder();
    const records = [
      { id: 'lab/good' },
      { tags: [] },
      null,
      'text',
      { id: 'no id at all' },
      { id: 'lab/private', private: true },
    ];
    const { ids, rejected, pages } = await importForTest([
      await folder.write('page.json', JSON.stringify(records)),
    ]);
    expect(ids).toEqual(['lab/good']);
    expect(rejected).toHaveLength(4);
    expect(pages[0]?.privateCount).toBe(1);
  });

  it('rejects a broken line with its number and the name of the file, not its folder, and goes on', async () => {
    const folder = await createTestFolder();
    const path = await folder.write(
      'lines.ndjson',
      '{"id":"lab/a"}\n\n{"id": broken}\n{"id":"lab/b"}\n{"id":"lab/cut',
    );
    const { ids, rejected, error } = await importForTest([path]);
    expect(error).toBeNull();
    expect(ids).toEqual(['lab/a', 'lab/b']);
    expect(rejected).toEqual([
      { reason: 'Line 3 of lines.ndjson is not JSON.', subject: '{"id": broken}' },
      { reason: 'Line 5 of lines.ndjson is not JSON.', subject: '{"id":"lab/cut' },
    ]);
  });

  it('takes a broken first line for what it is where the name says NDJSON', async () => {
    const folder = await createTestFolder();
    const path = await folder.write('lines.ndjson', '{"id": broken}\n{"id":"lab/b"}\n');
    const { ids, rejected } = await importForTest([path]);
    expect(ids).toEqual(['lab/b']);
    expect(rejected).toHaveLength(1);
  });

  it('takes an empty page as a page without models', async () => {
    const folder = await createTestFolder();
    expect(await importForTest([await folder.write('page.json', '[]')])).toMatchObject({
      ids: [],
      error: null,
    });
  });
});
