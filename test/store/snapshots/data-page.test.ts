import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveStore } from '../../../cli/derive/derive-store.ts';
import { createMemoryStore } from '../../../store/memory/create-memory-store.ts';
import type { Column } from '../../../store/snapshots/column.ts';
import { ALIAS_COLUMNS, DERIVATION_COLUMNS, MODEL_COLUMNS } from '../../../store/snapshots/columns.ts';
import { writeSnapshot } from '../../../store/snapshots/write-snapshot.ts';
import { passOver, seen } from '../pictures.ts';

const PAGE = readFileSync('docs/data.md', 'utf8');

describe('docs/data.md', () => {
  it.each([
    ['models.parquet', MODEL_COLUMNS],
    ['derivations.parquet', DERIVATION_COLUMNS],
    ['aliases.parquet', ALIAS_COLUMNS],
  ])('describes every column of %s, in its order', (name, columns) => {
    const section = PAGE.split(`## \`${name}\``)[1]?.split('\n## ')[0] ?? '';
    const rows = [...section.matchAll(/^\| `(\w+)` \| ([^|]+) \| (yes)? ?\| ./gm)].map((row) =>
      row.slice(1, 4),
    );
    const list: readonly Column<never>[] = Object.values(columns);
    expect(rows).toEqual(
      list.map(({ name: column, type, isNullable }) => [
        column,
        type.replace('<', '&lt;').replace('>', '&gt;'),
        isNullable ? 'yes' : undefined,
      ]),
    );
  });
});

/** The statements of the page, run on two snapshots of a little family with a cycle, a stub and a gone model. */
describe('DuckDB, as docs/data.md has it', () => {
  let dir: string;
  let connection: DuckDBConnection;

  const first = [
    seen('Qwen/Qwen2.5-7B', { license: ['apache-2.0'], downloads30d: 90 }, { tag: [] }),
    seen('tuner/chat', { license: ['mit'], downloads30d: 50 }, { tag: ['qwen/qwen2.5-7b'] }),
    seen('tuner/round', { downloads30d: 7 }, { tag: ['tuner/chat', 'tuner/chat-2'] }),
    seen('tuner/chat-2', { license: ['mit', 'other'] }, { tag: ['tuner/round'] }),
    seen('loner/one', { license: ['mit'] }, { tag: ['nobody/knows'] }),
    seen('loner/two', { license: ['mit'] }, { tag: [] }),
  ];
  const second = [...first.slice(0, 5), seen('tuner/late', {}, { tag: ['tuner/chat'] })];

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'stemma-duckdb-'));
    const store = createMemoryStore();
    await passOver(store, '2026-08-01', ...first);
    await deriveStore(store);
    await writeSnapshot(store, join(dir, 'snapshots'));
    await passOver(store, '2026-08-08', ...second);
    await deriveStore(store);
    await writeSnapshot(store, join(dir, 'snapshots'));
    connection = await (await DuckDBInstance.create(':memory:')).connect();
  });
  afterAll(async () => {
    connection.closeSync();
    await rm(dir, { recursive: true, force: true });
  });

  /** The statement under the line that begins so. */
  async function run(title: string): Promise<readonly unknown[]> {
    const sql = PAGE.split(`\n${title}`)[1]?.match(/```sql\n(.*?)```/s)?.[1] ?? '';
    const here = sql.replaceAll(/'(?=snapshots\/|\w+\.csv)/g, `'${dir}/`);
    const result = await connection.runAndReadAll(here);
    return result.getRowsJson();
  }

  it('runs every statement of the page', () => {
    expect(PAGE.match(/```sql/g)).toHaveLength(6);
  });

  it('descendants', async () => {
    expect(await run('All descendants of a model')).toEqual([
      ['tuner/chat', 'live', '50'],
      ['tuner/round', 'live', '7'],
      ['tuner/chat-2', 'live', null],
    ]);
  });

  it('licenses of a family', async () => {
    expect(await run('The licenses of a family')).toEqual([
      ['mit', '2'],
      ['apache-2.0', '1'],
      ['none', '1'],
      ['other', '1'],
    ]);
  });

  it('license changes', async () => {
    expect(await run('Which licenses become which')).toEqual([['apache-2.0', 'mit', '1']]);
  });

  it('depths over time, without the model that is gone', async () => {
    expect(await run('How many live models')).toEqual([
      ['2026-08-01', 0, '2'],
      ['2026-08-01', 1, '2'],
      ['2026-08-01', 2, '1'],
      ['2026-08-01', 3, '1'],
      ['2026-08-08', 0, '1'],
      ['2026-08-08', 1, '2'],
      ['2026-08-08', 2, '2'],
      ['2026-08-08', 3, '1'],
    ]);
  });

  it('growth', async () => {
    expect(await run('What grew most')).toEqual([
      ['Qwen/Qwen2.5-7B', 1],
      ['tuner/chat', 1],
    ]);
  });

  it('the files that neo4j-admin imports', async () => {
    await run('DuckDB turns a snapshot');
    const nodes = (await readFile(join(dir, 'nodes.csv'), 'utf8')).trim().split('\n');
    const edges = (await readFile(join(dir, 'edges.csv'), 'utf8')).trim().split('\n');
    expect(nodes[0]).toContain('key:ID,id,owner');
    expect(nodes).toHaveLength(1 + 7);
    expect(nodes.filter((line) => line.endsWith('Model;Stub'))).toHaveLength(1);
    expect(edges[0]).toBe(':START_ID,:END_ID,position:int,relation,evidence');
    expect(edges).toHaveLength(1 + 5);
  });
});
