import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveStore } from '../../../../cli/derive/derive-store.ts';
import { createMemoryStore } from '../../../../store/memory/create-memory-store.ts';
import { writeBulkImport } from '../../../../store/neo4j/bulk/write-bulk-import.ts';
import type { Store } from '../../../../store/port.ts';
import { passOver, seen, write } from '../../pictures.ts';

let dir: string;
let store: Store;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'stemma-bulk-'));
  store = createMemoryStore();
  await passOver(
    store,
    '2024-05-01',
    seen('o/base', { license: ['mit'], likes: 3 }),
    seen(
      'o/child',
      { license: ['mit', 'other'], licenseName: 'of "us", all' },
      { card: ['O/Base', 'nobody/x'] },
    ),
  );
  await deriveStore(store);
});
afterEach(() => rm(dir, { recursive: true }));

const out = (): string => join(dir, 'out');
const read = async (file: string): Promise<readonly string[]> =>
  (await readFile(join(out(), file), 'utf8')).trimEnd().split('\n');

/** `{ id: '"o/base"' }` of a line without commas in its values. */
const toCells = (
  [head = '', ...lines]: readonly string[],
  line: number,
): Readonly<Record<string, string>> => {
  const cells = (lines[line] ?? '').split(',');
  return Object.fromEntries(head.split(',').map((name, at) => [name, cells[at] ?? '']));
};

describe('an export for neo4j-admin', () => {
  it('has a file for each kind of node and for the relationships', async () => {
    const { files } = await writeBulkImport(store, out());
    expect(files.map(({ option, file, rows }) => `${option}=${file} ${rows}`)).toEqual([
      '--nodes=Model=models.csv 3',
      '--relationships=DERIVED_FROM=derivations.csv 2',
      '--nodes=FactDates=fact-dates.csv 2',
      '--nodes=Finding=findings.csv 3',
      '--nodes=Alias=aliases.csv 0',
      '--nodes=Lookup=lookups.csv 0',
      '--nodes=Crawl=crawls.csv 1',
      '--nodes=Meta=meta.csv 1',
    ]);
    expect((await readdir(out())).toSorted()).toEqual(files.map(({ file }) => file).toSorted());
  });

  it('names ids, labels and types in the first line', async () => {
    await writeBulkImport(store, out());
    const models = await read('models.csv');
    expect(toCells(models, 0)).toMatchObject({
      'key:ID(Model){id-type:long}': '1',
      ':LABEL': 'Live',
      id: 'o/base',
      license: 'mit',
      'licenses:string[]': '',
      'likes:long': '3',
      idLower: 'o/base',
      'childCount:long': '1',
    });
    expect(models[2]).toContain('mit + other,mit\u001Fother,"of ""us"", all"');
    expect(toCells(models, 2)).toMatchObject({ ':LABEL': 'Stub', id: 'nobody/x', 'depth:long': '0' });
    expect(await read('derivations.csv')).toEqual([
      ':START_ID(Model),:END_ID(Model),position:long,relation,evidence,declaredRelation',
      '2,1,0,unspecified,declared,',
      '2,3,1,unspecified,declared,',
    ]);
  });

  it('comes with the command', async () => {
    const { command } = await writeBulkImport(store, join(dir, "it's"));
    expect(command).toMatch(
      /^cd '\S+\/it'\\''s' && neo4j-admin database import full neo4j --overwrite-destination=true --id-type=integer --array-delimiter=U\+001F --multiline-fields=true --nodes=Model=models\.csv /,
    );
  });
});

describe('an export for neo4j-admin is refused, and leaves nothing behind,', () => {
  it('when there is nothing to write', async () => {
    const empty = createMemoryStore();
    await expect(writeBulkImport(empty, out())).rejects.toThrow('memory: holds no models yet');
  });

  it('when what is derived is older than the models', async () => {
    await write(store, '2024-06-01', seen('o/new'));
    await expect(writeBulkImport(store, out())).rejects.toThrow(/are older than its models: try again/);
  });

  it.each([
    ['a model comes', seen('o/new')],
    ['a page is written that changes no model', seen('o/base')],
  ])('when %s meanwhile', async (_, observation) => {
    const busy: Store = {
      ...store,
      async *scanDerivations() {
        yield* store.scanDerivations();
        await write(store, '2024-05-01', observation);
      },
    };
    await expect(writeBulkImport(busy, out())).rejects.toThrow('memory: changed while it was written');
  });

  it('when it is stopped', async () => {
    const controller = new AbortController();
    const onProgress = (): void => controller.abort();
    const writing = writeBulkImport(store, out(), { signal: controller.signal, onProgress });
    await expect(writing).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  afterEach(async () => expect(await readdir(dir)).toEqual([]));
});
