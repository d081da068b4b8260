/**
 * A snapshot of a store: writing it, verifying, filling another store with it, comparing it with itself.
 * Memory is that of this process at its peak, of which the store's mapped file is a part.
 *
 *     npx tsx test/benches/snapshot.bench.ts file:STORE.db
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDiff } from '../../cli/snapshots/load-diff.ts';
import { openStore } from '../../store/open-store.ts';
import { verifySnapshot } from '../../store/snapshots/open-snapshot.ts';
import { restoreSnapshot } from '../../store/snapshots/restore-snapshot.ts';
import { writeSnapshot } from '../../store/snapshots/write-snapshot.ts';

const [uri = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
const { signal } = new AbortController();

async function measure<T>(name: string, work: () => Promise<T>): Promise<T> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  let peakMb = 0;
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, process.memoryUsage.rss() / 1e6);
  }, 20);
  const result = await work();
  clearInterval(timer);
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (ms: number): string => (ms / 1e3).toFixed(1).padStart(6);
  console.log(
    `${name.padEnd(24)} ${seconds((user + system) / 1e3)} s CPU ${seconds(performance.now() - wall)} s wall  peak ${peakMb.toFixed(0)} MB`,
  );
  return result;
}

const store = await openStore(uri, 'read');
const snapshot = await measure('write', () => writeSnapshot(store, folder));
await store.close();
for (const { name, rows, sizeBytes } of snapshot.manifest.files) {
  console.log(`  ${name}: ${rows.toLocaleString('en-US')} rows, ${(sizeBytes / 1e6).toFixed(1)} MB`);
}
await measure('verify', () => verifySnapshot(snapshot));
await measure('compare with itself', () => loadDiff(snapshot, snapshot, 10, signal));
const restored = await openStore(`file:${join(folder, 'restored.db')}`, 'write');
await measure('fill an empty store', () => restoreSnapshot(snapshot, restored, { signal }));
await restored.close();
rmSync(folder, { recursive: true });
