import { openStore } from '../../../store/open-store.ts';
import type { Store } from '../../../store/port.ts';
import { testStore } from '../contract.ts';
import { toFreshPath } from '../fresh-path.ts';

/** A store whose file is closed and opened again before each crawl: nothing may live in the process alone. */
async function openForgetful(): Promise<Store> {
  const uri = `file:${toFreshPath()}`;
  let store = await openStore(uri, 'write');
  return {
    uri,
    close: () => store.close(),
    async beginCrawl(start) {
      await store.close();
      store = await openStore(uri, 'write');
      return store.beginCrawl(start);
    },
    status: () => store.status(),
    write: (crawlId, page) => store.write(crawlId, page),
    writeAliases: (aliases) => store.writeAliases(aliases),
    writeLookups: (lookups) => store.writeLookups(lookups),
    finishCrawl: (crawlId, end) => store.finishCrawl(crawlId, end),
    settle: () => store.settle(),
    beginRestore: (source, options) => store.beginRestore(source, options),
    restoreRows: (rows) => store.restoreRows(rows),
    endRestore: (ledger) => store.endRestore(ledger),
    writeDerived: (derived) => store.writeDerived(derived),
    models: (ids) => store.models(ids),
    modelsByKey: (keys) => store.modelsByKey(keys),
    search: (text, limit) => store.search(text, limit),
    aliases: () => store.aliases(),
    lookups: (names) => store.lookups(names),
    crawls: () => store.crawls(),
    neighbors: (keys, direction) => store.neighbors(keys, direction),
    measuresOf: (keys) => store.measuresOf(keys),
    findings: (filter) => store.findings(filter),
    scanModels: (states) => store.scanModels(states),
    findDamage: () => store.findDamage(),
    ledger: () => store.ledger(),
    scanRows: (afterKey) => store.scanRows(afterKey),
    scanReferences: () => store.scanReferences(),
    scanDerivations: () => store.scanDerivations(),
  };
}

testStore('embedded, opened again before each crawl', openForgetful);
