import { createServer as createPlainServer } from 'node:http';
import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../schema/family.ts';
import { createMemoryStore } from '../../store/memory/create-memory-store.ts';
import { NO_CRAWL } from '../../web/api/crawl-feed.ts';
import { ListenError, toListenError } from '../../web/api/listen-error.ts';
import { createServer } from '../../web/api/serve.ts';
import type { WebServer } from '../../web/api/serve.ts';
import { openGraphStore } from './graph-store.ts';
import { startServer } from './start-server.ts';

const create = (): WebServer =>
  createServer({
    store: createMemoryStore(),
    storeUri: 'memory:',
    publicFolder: null,
    families: FAMILIES,
    version: '1',
    crawl: NO_CRAWL,
  });

const within = (timeMs: number, promise: Promise<unknown>): Promise<'done' | 'late'> =>
  Promise.race([
    promise.then((): 'done' => 'done'),
    new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), timeMs)),
  ]);

describe('listening', () => {
  it('tells where, on a free port when asked for 0', async () => {
    const server = create();
    const { url, port } = await server.listen(0, '127.0.0.1');
    expect(port).toBeGreaterThan(0);
    expect(url).toBe(`http://localhost:${port}`);
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/status`)).status).toBe(200);
    await server.close();
  });

  it('on a port in use fails with one sentence, and can be closed', async () => {
    const other = createPlainServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const server = create();
    const failure = await server.listen(port, '127.0.0.1').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ListenError);
    expect(failure).toHaveProperty(
      'message',
      `Port ${port} on 127.0.0.1 is in use by another program: stop it, or choose another with --port.`,
    );
    await server.close();
    other.close();
  });

  it.each([
    [70_000, '127.0.0.1', '70000 is not a port'],
    [0, '203.0.113.1', 'This machine has no address 203.0.113.1'],
  ])('on %i of %s fails with one sentence', async (port, host, message) => {
    const server = create();
    await expect(server.listen(port, host)).rejects.toThrow(message);
    await server.close();
  });

  it('without permission says which ports anyone may take', () => {
    const error = Object.assign(new Error('denied'), { code: 'EACCES' });
    expect(toListenError(error, 80, '127.0.0.1').message).toBe(
      'No permission to listen on port 80 of 127.0.0.1: choose a port from 1024 up with --port.',
    );
  });
});

describe('closing', () => {
  it('does not wait for connections over which nothing was asked', async () => {
    const server = create();
    const { port } = await server.listen(0, '127.0.0.1');
    const silent = connect(port, '127.0.0.1');
    await once(silent, 'connect');
    await expect(within(1000, server.close())).resolves.toBe('done');
    silent.destroy();
  });

  it('lets a running answer finish', async () => {
    const store = await openGraphStore('llama <- chat finetune');
    const signals = new EventEmitter();
    const slow = await startServer({
      ...store,
      modelsByKey: async (keys) => {
        signals.emit('asked');
        await once(signals, 'go on');
        return store.modelsByKey(keys);
      },
    });
    const asked = once(signals, 'asked');
    const answer = slow.get('/api/v1/models/chat');
    await asked;
    const closed = slow.server.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    signals.emit('go on');
    expect((await answer).json()).toMatchObject({ id: 'chat' });
    await expect(within(1000, closed)).resolves.toBe('done');
  });

  it('frees the port at once for the next server', async () => {
    const first = await startServer(await openGraphStore('llama'));
    // A connection that the client keeps alive must not hold the server.
    await first.get('/api/v1/models/llama');
    const startMs = performance.now();
    await first.close();
    expect(performance.now() - startMs).toBeLessThan(1000);
    const second = create();
    await second.listen(first.port, '127.0.0.1');
    await second.close();
  });

  it('may be asked for twice, and before listening', async () => {
    const server = create();
    await server.close();
    const other = create();
    await other.listen(0, '127.0.0.1');
    await Promise.all([other.close(), other.close()]);
  });
});
