import { openStore } from '../../store/open-store.ts';
import { toMessages } from './derive-message.ts';
import type { DeriveMessage } from './derive-message.ts';
import { computeDerived } from './derive-store.ts';

// Started by `deriveApart` with the address of a store; reads it, tells what follows from it, and ends.
const [storeUri = ''] = process.argv.slice(2);

const tell = (message: DeriveMessage): Promise<void> =>
  new Promise((resolve, reject) => {
    if (process.send === undefined) throw new Error('Nobody listens.');
    process.send(message, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });

// Whoever asked is gone: nobody wants the answer.
process.on('disconnect', () => process.exit(1));
try {
  const store = await openStore(storeUri, 'read');
  try {
    for (const message of toMessages(await computeDerived(store))) await tell(message);
  } finally {
    await store.close();
  }
} catch (error) {
  await tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}
process.exit();
