import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toIds } from '../crawl-for-test.ts';
import { createTestFolder, toTar } from './folder-for-test.ts';
import { importForTest, modelsFrom, toNdjson } from './import-for-test.ts';

describe('an import goes on after any page', () => {
  it('through files of every kind', async () => {
    const folder = await createTestFolder();
    const archive = await toTar({
      '1.json': JSON.stringify(modelsFrom(0, 700)),
      '2.ndjson': toNdjson(modelsFrom(700, 1_800)),
      '3.json': JSON.stringify(modelsFrom(2_500, 20)),
      '4.json': JSON.stringify(modelsFrom(2_520, 2_300)),
    });
    const paths = [
      await folder.write('a.tar.gz', gzipSync(archive)),
      await folder.write('b.ndjson', toNdjson(modelsFrom(4_820, 1_500))),
      await folder.write('c.json', JSON.stringify(modelsFrom(6_320, 1_100))),
    ];
    const whole = await importForTest(paths);
    expect(whole.ids).toEqual(modelsFrom(0, 7_420).map((model) => model.id));
    expect(whole.pages.length).toBeGreaterThan(6);
    for (const [nth, page] of whole.pages.entries()) {
      const rest = await importForTest(paths, page.checkpoint);
      expect(rest.error).toBeNull();
      expect(rest.ids).toEqual(whole.pages.slice(nth + 1).flatMap(toIds));
    }
  });

  it('and passes over what is done without reading it as JSON', async () => {
    const folder = await createTestFolder();
    const good = JSON.stringify(modelsFrom(0, 600));
    const paths = [await folder.write('pages.tar', await toTar({ '1.json': good, '2.json': good }))];
    const [first] = (await importForTest(paths)).pages;
    await folder.write('pages.tar', await toTar({ '1.json': 'no longer JSON', '2.json': good }));
    const rest = await importForTest(paths, first?.checkpoint ?? null);
    expect(rest).toMatchObject({ error: null, ids: modelsFrom(0, 600).map((model) => model.id) });
  });

  it('and knows what the lines before it were asked for', async () => {
    const folder = await createTestFolder();
    const first = { id: 'lab/model-0', baseModels: { relation: 'finetune', models: [{ id: 'lab/base' }] } };
    const paths = [
      await folder.write('asked.ndjson', toNdjson([first, ...modelsFrom(1, 2_500)])),
      await folder.write('other.ndjson', toNdjson(modelsFrom(2_501, 1_500))),
    ];
    const whole = await importForTest(paths);
    expect(whole.pages.length).toBeGreaterThan(3);
    for (const [nth, page] of whole.pages.entries()) {
      const rest = await importForTest(paths, page.checkpoint);
      const toObservations = ({ observations }: (typeof whole.pages)[number]): typeof observations =>
        observations;
      expect(rest.pages.flatMap(toObservations)).toEqual(whole.pages.slice(nth + 1).flatMap(toObservations));
    }
  });

  it('but not from the saved place of a crawl', async () => {
    const folder = await createTestFolder();
    const path = await folder.write('page.json', '[]');
    const { error } = await importForTest([path], '{"kind":"hub","next":null}');
    expect(error?.message).toContain('is not of an import. Start over with --fresh.');
  });
});
