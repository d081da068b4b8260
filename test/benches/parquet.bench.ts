/**
 * Importing a Parquet file with the columns of hub-stats against the plain way to read it, in turn, each in a
 * process of its own. DuckDB writes the file. Run: npx tsx test/benches/parquet.bench.ts [models]
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { toStatsQuery, writeWithDuckDb } from '../crawler/import/parquet/write-with-duckdb.ts';

const MODELS = Number(process.argv[2] ?? 400_000);
const GROUP = 122_880;
const CARD_BYTES = 1_000;
const ROUNDS = 3;
const BARE = fileURLToPath(new URL('bare-parquet.ts', import.meta.url));
const IMPORT = fileURLToPath(new URL('../crawler/import/parquet/import-and-tell.ts', import.meta.url));

interface Told {
  readonly models: number;
  readonly ms: number;
  readonly peakMb: number;
}

async function run(script: string, path: string): Promise<Told> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, path]);
  const told: Told = JSON.parse(stdout);
  if (told.models !== MODELS) throw new Error(stdout);
  return told;
}

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

const folder = await mkdtemp(join(tmpdir(), 'stemma-bench-'));
try {
  const path = join(folder, 'models.parquet');
  const options = `format parquet, compression zstd, row_group_size ${GROUP}`;
  await writeWithDuckDb(path, toStatsQuery(MODELS, CARD_BYTES), options);
  console.log(`${MODELS} models, ${Math.round((await stat(path)).size / 1e6)} MB`);
  const [bare, whole]: [Told[], Told[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await run(BARE, path));
    whole.push(await run(IMPORT, path));
    console.log('plain', JSON.stringify(bare.at(-1)), 'import', JSON.stringify(whole.at(-1)));
  }
  const times = (told: readonly Told[]): number => median(told.map(({ ms }) => ms));
  const peaks = (told: readonly Told[]): number => Math.max(...told.map(({ peakMb }) => peakMb));
  console.table({
    'plain reading': { seconds: (times(bare) / 1_000).toFixed(1), ratio: 1, peakMb: peaks(bare) },
    import: {
      seconds: (times(whole) / 1_000).toFixed(1),
      ratio: (times(whole) / times(bare)).toFixed(2),
      peakMb: peaks(whole),
    },
  });
} finally {
  await rm(folder, { recursive: true });
}
