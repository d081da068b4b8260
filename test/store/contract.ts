import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../store/port.ts';
import { testAliases } from './contract/aliases.ts';
import { testCompletePasses } from './contract/complete-passes.ts';
import { testCopies } from './contract/copies.ts';
import { testCrawls } from './contract/crawls.ts';
import { testDates } from './contract/dates.ts';
import { testDerived } from './contract/derived.ts';
import { testIdentity } from './contract/identity.ts';
import { testLaws } from './contract/laws.ts';
import { testLookups } from './contract/lookups.ts';
import { testReading } from './contract/reading.ts';
import { testReferences } from './contract/references.ts';
import { testWriting } from './contract/writing.ts';

/** Gives the store of the running test. */
export type GetStore = () => Store;

/** What every store must do. `openFresh` gives an empty one that is not shared. */
export function testStore(name: string, openFresh: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openFresh();
    });
    afterEach(() => store.close());

    const get: GetStore = () => store;
    testWriting(get);
    testCrawls(get);
    testDates(get);
    testReferences(get);
    testCompletePasses(get);
    testIdentity(get);
    testAliases(get);
    testLookups(get);
    testDerived(get);
    testReading(get);
    testCopies(get);
    testLaws(openFresh);
  });
}
