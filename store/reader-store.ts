import type { Store } from './port.ts';
import { StoreError } from './store-error.ts';

/** What a store answers without the right to write. */
export type Reading = Omit<
  Store,
  | 'close'
  | 'beginCrawl'
  | 'write'
  | 'writeAliases'
  | 'writeLookups'
  | 'finishCrawl'
  | 'settle'
  | 'beginRestore'
  | 'restoreRows'
  | 'endRestore'
  | 'writeDerived'
>;

/** A store that refuses to write, with the name that people know it by. */
export function createReaderStore(reading: Reading, name: string, close: () => Promise<void>): Store {
  const refuse = async (): Promise<never> => {
    throw new StoreError(`${name} was opened for reading only.`);
  };
  return {
    ...reading,
    close,
    beginCrawl: refuse,
    write: refuse,
    writeAliases: refuse,
    writeLookups: refuse,
    finishCrawl: refuse,
    settle: refuse,
    beginRestore: refuse,
    restoreRows: refuse,
    endRestore: refuse,
    writeDerived: refuse,
  };
}
