import { Worker } from 'node:worker_threads';
import type { WorkerOrder } from './index-worker.ts';
import type { FilledIndex } from './served-index.ts';

/** Whether a worker can do it: from built files, and on a store that another thread can open. */
export function canRunIndexWorker(moduleUrl: string, storeUri: string): boolean {
  return moduleUrl.endsWith('.js') && !storeUri.startsWith('memory:');
}

/** Fills an index in a thread of its own. Rejects with the thread's error, or when `signal` aborts. */
export function runIndexWorker(order: WorkerOrder, signal: AbortSignal): Promise<FilledIndex> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('./index-worker.js', import.meta.url), { workerData: order });
    const cancel = (): void => void worker.terminate();
    signal.addEventListener('abort', cancel, { once: true });
    worker.once('message', (filled: FilledIndex) => resolve(filled));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', cancel);
      // After a message this changes nothing: a promise settles once.
      reject(new Error(`The thread that fills the index ended without one (code ${code}).`));
    });
  });
}
