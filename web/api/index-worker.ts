import { parentPort, workerData } from 'node:worker_threads';
import type { Family } from '../../schema/family.ts';
import { openStore } from '../../store/open-store.ts';
import { collectBuffers } from './collect-buffers.ts';
import { prepareIndex } from './prepare-index.ts';

/** What the thread that answers asks of the one that fills. */
export interface WorkerOrder {
  readonly storeUri: string;
  readonly families: readonly Family[];
  readonly version: string;
}

// A thread of its own with its own read-only connection; it fills one index, hands it over and ends.
if (parentPort !== null) {
  const order: WorkerOrder = workerData;
  const store = await openStore(order.storeUri, 'read');
  try {
    const filled = await prepareIndex(store, order.families, order.version);
    parentPort.postMessage(filled, collectBuffers(filled));
  } catch (error) {
    // Errors of other libraries do not cross the border between threads whole; their sentence does.
    throw new Error(error instanceof Error ? error.message : String(error));
  } finally {
    await store.close();
  }
}
