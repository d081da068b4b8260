import neo4j from 'neo4j-driver';
import { expect, it } from 'vitest';
import { askServer } from './ask-server.ts';
import { isAlive } from './is-alive.ts';
import { startOwnServer } from './use-server.ts';

it('a server of its own wants its password, and keeps what it acknowledged through kill -9', async (context) => {
  const server = await startOwnServer(context, { password: 'right-password' });
  const right = neo4j.auth.basic('neo4j', 'right-password');
  const wrong = neo4j.auth.basic('neo4j', 'wrong-password');
  await askServer(server.uri, 'CREATE (:Model {id: "a/b"})', right);
  for (const auth of [wrong, wrong, wrong, wrong, neo4j.auth.basic('nobody', 'right-password')]) {
    await expect(askServer(server.uri, 'RETURN 1', auth)).rejects.toThrow(
      expect.objectContaining({ code: 'Neo.ClientError.Security.Unauthorized' }),
    );
  }

  const first = server.pid();
  await server.crash();
  expect(isAlive(first)).toBe(false);
  await expect(askServer(server.uri, 'RETURN 1', right)).rejects.toThrow(/connect|discovery/i);

  await server.restart();
  expect(server.pid()).not.toBe(first);
  expect(await askServer(server.uri, 'MATCH (m:Model) RETURN m.id AS id', right)).toEqual([{ id: 'a/b' }]);

  await server.halt();
  expect(await server.admin(['--version'])).toMatch(/^5\.26\./);
});
