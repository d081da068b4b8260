import { beforeEach } from 'vitest';
import { openNeo4jWriter } from '../../store/neo4j/open-neo4j-store.ts';
import type { Store } from '../../store/port.ts';
import { testStore } from '../store/contract.ts';
import { withServer } from './ask-server.ts';
import { failOnNotification, toAddress } from './open-for-test.ts';
import { sharedServer, useEmptyDatabase } from './use-server.ts';

let isPrepared = false;

/** Once: later stores keep its constraints, which take a second to make. */
beforeEach(async (context) => {
  if (isPrepared) return;
  await useEmptyDatabase(context);
  // Until the first store has made them known, the server warns of every name that it does not know.
  const first = await openNeo4jWriter(toAddress(sharedServer().uri));
  await first.close();
  isPrepared = true;
});

async function openFresh(): Promise<Store> {
  const { uri } = sharedServer();
  await withServer(uri, (ask) => ask('MATCH (n) DETACH DELETE n'));
  return openNeo4jWriter(toAddress(uri), { onNotification: failOnNotification });
}

testStore('neo4j', openFresh);
