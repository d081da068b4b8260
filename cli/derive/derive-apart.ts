import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DerivedGraph } from '../../schema/derived-graph.ts';
import type { Store } from '../../store/port.ts';
import { collectMessages } from './derive-message.ts';
import type { DeriveMessage } from './derive-message.ts';
import { deriveStore } from './derive-store.ts';

/**
 * As `deriveStore`, but another process reads and computes, and this one, which may hold the only right to
 * write, keeps its memory small and its event loop free. `meanwhile` runs while the other process computes; it
 * must not change the data.
 */
export async function deriveApart(
  store: Store,
  signal: AbortSignal,
  meanwhile: () => Promise<void> = async () => {},
): Promise<'derived' | 'up-to-date'> {
  const { dataVersion, derivedVersion } = await store.status();
  const isUpToDate = dataVersion === derivedVersion;
  if (isUpToDate || store.uri === 'memory:') {
    await meanwhile();
    return isUpToDate ? 'up-to-date' : deriveStore(store, signal);
  }
  const [derived] = await Promise.all([computeApart(store.uri, signal), meanwhile()]);
  signal.throwIfAborted();
  if (derived === null) return 'up-to-date';
  await store.writeDerived(derived);
  return 'derived';
}

function computeApart(storeUri: string, signal: AbortSignal): Promise<DerivedGraph | null> {
  signal.throwIfAborted();
  const path = fileURLToPath(new URL('derive-process.js', import.meta.url));
  const child = fork(path, [storeUri], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stop = (): void => void child.kill();
  signal.addEventListener('abort', stop, { once: true });
  const collector = collectMessages();
  child.on('message', (message: DeriveMessage) => collector.take(message));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, killedBy) => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) return reject(signal.reason);
      if (collector.isWhole()) return resolve(collector.result());
      const why = collector.failure() ?? `its process ended early (${killedBy ?? `code ${code}`})`;
      return reject(new Error(`Computing depth, counts and families failed: ${why}. Run the command again.`));
    });
  });
}
