import { beforeEach, describe, expect, it } from 'vitest';
import { askServer } from './ask-server.ts';
import { findFreePort } from './find-free-port.ts';
import { openServer } from './open-server.ts';
import { sharedServer, useEmptyDatabase } from './use-server.ts';

beforeEach(useEmptyDatabase);

describe('a server that runs already', () => {
  it('is used when its database is empty', async () => {
    const { uri } = sharedServer();
    expect(await openServer({ NEO4J_URI: uri })).toMatchObject({ uri, pid: null });
  });

  it('is refused when its database holds anything, which stays', async () => {
    const { uri } = sharedServer();
    await askServer(uri, "CREATE (:Customer {name: 'dear'})");
    await expect(openServer({ NEO4J_URI: uri })).rejects.toThrow(
      /^The database that NEO4J_URI names \(127\.0\.0\.1:\d+\) is not empty, .* set STEMMA_TEST_MAY_EMPTY=1/,
    );
    expect(await openServer({ NEO4J_URI: uri, STEMMA_TEST_MAY_EMPTY: '1' })).toMatchObject({ uri });
    expect(await askServer(uri, 'MATCH (c:Customer) RETURN c.name AS name')).toEqual([{ name: 'dear' }]);
  });

  it('is an error when it does not answer', async () => {
    const uri = `neo4j://127.0.0.1:${await findFreePort()}`;
    await expect(openServer({ NEO4J_URI: uri })).rejects.toThrow(/NEO4J_URI names \(\S+\) gives no answer/);
  });
});
