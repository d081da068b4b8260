import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOrdinal, idAt } from '../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import { walkAncestors } from '../../lineage/walks/walk-ancestors.ts';
import { walkDescendants } from '../../lineage/walks/walk-descendants.ts';
import { FAMILIES } from '../../schema/family.ts';
import type { StatsDocument } from '../../schema/wire/stats-document.ts';
import { openStore } from '../../store/open-store.ts';
import { fillIndex } from '../../web/api/fill-index.ts';
import { createTempFolder, runStemma } from '../cli/run-stemma.ts';

const data = process.env['STEMMA_REAL_DATA'] ?? '../shared/data';
const FILES = [
  { name: 'the whole Hub of July 2024', path: join(data, 'hub-2024-07/model_lists.tar.gz') },
  { name: 'the radar file of August 2026', path: join(data, 'radar-2026-08') },
] as const;
const DATE = '2024-07-11';
const SETS = 1_000;

/** Real data into a store, out as a snapshot, and into another store: both answer alike, and so does the snapshot. */
describe.each(FILES)('$name, by a snapshot', ({ path }) => {
  const hasFile = existsSync(path);
  let folder: Awaited<ReturnType<typeof createTempFolder>>;
  let snapshots: string;

  beforeAll(async () => {
    if (!hasFile) return;
    folder = await createTempFolder();
    snapshots = join(folder.path, 'snapshots');
    const imported = await stemma('from.db', 'import', path, '--date', DATE, '--snapshots', snapshots);
    expect(imported.stderr).toContain(`Snapshot of ${DATE} in `);
    const restored = await stemma('to.db', 'import', join(snapshots, DATE));
    expect(restored.stderr).not.toContain('this version of Stemma');
    expect(restored.code).toBe(0);
  });

  afterAll(() => folder?.remove());

  const storeOf = (name: string): string => `file:${join(folder.path, name)}`;
  const stemma = (store: string, ...args: readonly string[]): ReturnType<typeof runStemma> =>
    runStemma(args, { STEMMA_STORE: storeOf(store) });
  const ask = async (store: string, ...args: readonly string[]): Promise<unknown> =>
    JSON.parse((await stemma(store, ...args, '--json')).stdout);

  const real = (name: string, check: () => Promise<void>): void =>
    it(name, async (context) => {
      if (!hasFile) context.skip(`no real data at ${path}`);
      await check();
    });

  async function loadIndex(store: string): Promise<LineageIndex> {
    const opened = await openStore(storeOf(store), 'read');
    try {
      return await fillIndex(opened, FAMILIES);
    } finally {
      await opened.close();
    }
  }

  real('the same counts, depths and families', async () => {
    const counts = async (store: string): Promise<unknown> => {
      const { findings: _findings, ...rest } = (await ask(store, 'stats')) as StatsDocument;
      return rest;
    };
    expect(await counts('to.db')).toEqual(await counts('from.db'));
    for (const report of ['depth', 'families', 'relations', 'license-changes']) {
      expect(await ask('to.db', 'report', report)).toEqual(await ask('from.db', 'report', report));
    }
  });

  real('the same 1,000 sets of ancestors and of descendants', async () => {
    const [from, to] = [await loadIndex('from.db'), await loadIndex('to.db')];
    const walk = (index: LineageIndex, id: string): readonly (readonly string[])[] =>
      [walkAncestors, walkDescendants].map((walkFrom) => {
        const { ordinals, distances } = walkFrom(index, findOrdinal(index, id));
        return Array.from(ordinals, (ordinal, at) => `${distances[at]} ${idAt(index.nodes.ids, ordinal)}`);
      });
    // Every so many of the nodes that have a parent or a child.
    const related = Array.from({ length: from.nodes.count }, (_, ordinal) => ordinal).filter(
      (ordinal) =>
        from.measures.childCount[ordinal] !== 0 ||
        from.parents.offsets[ordinal] !== from.parents.offsets[ordinal + 1],
    );
    const step = Math.max(1, Math.floor(related.length / SETS));
    let compared = 0;
    for (let at = 0; at < related.length; at += step) {
      const id = idAt(from.nodes.ids, related[at] ?? 0);
      expect(walk(to, id)).toEqual(walk(from, id));
      compared += 1;
    }
    expect(compared).toBeGreaterThanOrEqual(Math.min(SETS, related.length));
  });

  real('the same descendants as DuckDB finds in the files', async () => {
    expect(readdirSync(snapshots)).toEqual([DATE]);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const at = join(snapshots, DATE);
    const most = await connection.runAndReadAll(
      `SELECT key, descendantCount FROM '${at}/models.parquet' ORDER BY descendantCount DESC, key LIMIT 5`,
    );
    for (const [key, count] of most.getRowsJson()) {
      const below = await connection.runAndReadAll(
        `WITH RECURSIVE below(key) AS (
          SELECT childKey FROM '${at}/derivations.parquet' WHERE parentKey = ${String(key)}
          UNION SELECT childKey FROM '${at}/derivations.parquet' JOIN below ON parentKey = below.key
        ) SELECT count(*) FROM below WHERE key <> ${String(key)}`,
      );
      expect(below.getRowsJson()).toEqual([[String(count)]]);
    }
    connection.closeSync();
  });
});
