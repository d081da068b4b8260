/**
 * What the API costs over HTTP on loopback: `npm run build && npx tsx test/benches/api.bench.ts`
 * with a filled store in `STEMMA_STORE`. Starts `stemma serve` as a process of its own, waits for the index, warms
 * up, makes 1,000 mixed calls one after another, and prints p50 and p95 by kind and the memory of the process.
 * Ends with 1 when a gate is broken. The gates hold for 760,000 models.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRandom } from './generate-hub.ts';
import { planCalls } from './plan-api-calls.ts';
import type { Call } from './plan-api-calls.ts';

const GATES_MS: Readonly<Record<string, number>> = { show: 20, ancestors: 20, children: 50, search: 60 };
const READY_GATE_MS = 6000;
const MEMORY_GATE_MB = 900;
const CALLS = 1000;

const store = process.env['STEMMA_STORE'];
if (store === undefined) {
  console.error('Set STEMMA_STORE to a filled store, such as file:/tmp/stemma.db.');
  process.exit(2);
}

const port = await findFreePort();
const base = `http://127.0.0.1:${port}/api/v1`;
const started = performance.now();
const child = spawn('node', ['cli/bin/stemma.js', 'serve', '--port', String(port), '--store', store], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  await untilReady(child);
  const readyMs = Math.round(performance.now() - started);
  const afterFillMb = await readMemoryMb(child, 'VmRSS');
  const readyCpuMs = await readCpuMs(child);

  const random = createRandom(11);
  const calls = await planCalls(base, random, CALLS);
  for (const call of calls.slice(0, CALLS / 5)) await time(call);
  const timesMs = new Map<string, number[]>();
  for (const call of calls) {
    const times = timesMs.get(call.kind) ?? [];
    times.push(await time(call));
    timesMs.set(call.kind, times);
  }

  const rows = [...timesMs].map(([kind, times]) => toRow(kind, times));
  console.table(Object.fromEntries(rows.map(({ kind, ...row }) => [kind, row])));
  const memoryMb = await readMemoryMb(child, 'VmRSS');
  const peakMb = await readMemoryMb(child, 'VmHWM');
  console.log(`ready after ${readyMs} ms (gate ${READY_GATE_MS}), of ${readyCpuMs} ms on all cores together`);
  console.log(
    `memory ${afterFillMb} MB when ready, ${memoryMb} MB at the end, ${peakMb} MB at its peak (gate ${MEMORY_GATE_MB})`,
  );
  const isBroken =
    rows.some(({ isBroken: broken }) => broken) || readyMs > READY_GATE_MS || peakMb > MEMORY_GATE_MB;
  process.exitCode = isBroken ? 1 : 0;
} finally {
  child.kill('SIGTERM');
}

interface Row {
  readonly kind: string;
  readonly calls: number;
  readonly 'p50 ms': number;
  readonly 'p95 ms': number;
  readonly 'max ms': number;
  readonly 'gate ms': number | null;
  readonly isBroken: boolean;
}

function toRow(kind: string, times: number[]): Row {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
  const gate = GATES_MS[kind] ?? null;
  return {
    kind,
    calls: times.length,
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'max ms': at(1),
    'gate ms': gate,
    isBroken: gate !== null && at(0.95) > gate,
  };
}

/** From the question to the last byte of the answer. A failure ends the bench. */
async function time({ path }: Call): Promise<number> {
  const from = performance.now();
  const response = await fetch(`${base}${path}`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return performance.now() - from;
}

async function untilReady(server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const status = await fetch(`${base}/status`).then(
      (response) => response.json() as Promise<{ readonly isReady: boolean }>,
      () => null,
    );
    if (status?.isReady === true) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The server ended with ${server.exitCode} before it was ready.`);
}

/** `VmRSS`: now; `VmHWM`: at its peak. Linux only. */
async function readMemoryMb(server: ChildProcess, field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
  const kb = new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1];
  return Math.round(Number(kb) / 1024);
}

/** Time on processors since the start. On a busy machine it tells more than the clock. Linux only. */
async function readCpuMs(server: ChildProcess): Promise<number> {
  const fields = (await readFile(`/proc/${server.pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return ticks * 10;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
