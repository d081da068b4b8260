/**
 * The whole `stemma import` of the recorded Hub pages against only unpacking and JSON.parse-ing them, in turn.
 * The import is timed as a command, start of the process included; the bare loop without it. Run: npx tsx test/benches/whole-import.bench.ts [rounds]
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pages = join(process.env['STEMMA_REAL_DATA'] ?? '../shared/data', 'hub-2024-07/model_lists.tar.gz');
const rounds = Number(process.argv[2] ?? 3);

interface Timing {
  readonly seconds: number;
  readonly peakMb: number;
  readonly output: string;
}

/** Runs a Node process to its end and watches its peak memory (Linux: VmHWM). */
function time(args: readonly string[]): Promise<Timing> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let peakMb = 0;
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const watch = setInterval(() => {
    try {
      const kb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      peakMb = Math.max(peakMb, Number(kb ?? 0) / 1024);
    } catch {
      // The process is gone, or this is not Linux.
    }
  }, 50);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, peakMb, output });
      else reject(new Error(`exit ${code}: ${output}`));
    });
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

if (!existsSync(pages)) {
  console.log(`skipped: no recorded Hub pages at ${pages}`);
} else {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-bench-'));
  const bare: number[] = [];
  const whole: number[] = [];
  const again: number[] = [];
  let peakMb = 0;
  let sizeMb = 0;
  for (let round = 0; round < rounds; round += 1) {
    const file = join(folder, `${round}.db`);
    const load = ['cli/bin/stemma.js', 'import', pages, '--date', '2024-07-11', '--store', `file:${file}`];
    const parsed = await time([
      '--import',
      'tsx',
      fileURLToPath(new URL('bare-unpack.ts', import.meta.url)),
      pages,
    ]);
    const [, count, ms] = /(\d+) records in (\d+) ms/.exec(parsed.output) ?? [];
    if (count !== '760000') throw new Error(parsed.output);
    bare.push(Number(ms) / 1000);
    const first = await time(load);
    if (!first.output.includes('760,000 new')) throw new Error(first.output);
    whole.push(first.seconds);
    const second = await time(load);
    if (!second.output.includes('Nothing changed')) throw new Error(second.output);
    again.push(second.seconds);
    peakMb = Math.max(peakMb, first.peakMb, second.peakMb);
    sizeMb = statSync(file).size / 1e6;
    await rm(file);
    console.log(
      `round ${round + 1}: bare ${bare.at(-1)?.toFixed(1)} s, import ${whole.at(-1)?.toFixed(1)} s, again ${again.at(-1)?.toFixed(1)} s`,
    );
  }
  await rm(folder, { recursive: true });
  const base = median(bare);
  console.table({
    'unpack + JSON.parse': { seconds: base.toFixed(1), ratio: 1 },
    import: { seconds: median(whole).toFixed(1), ratio: (median(whole) / base).toFixed(1), gate: 15 },
    'import again': { seconds: median(again).toFixed(1), ratio: (median(again) / base).toFixed(1) },
  });
  console.log(`peak memory ${peakMb.toFixed(0)} MB (gate 1,500), file ${sizeMb.toFixed(0)} MB (gate 600)`);
}
