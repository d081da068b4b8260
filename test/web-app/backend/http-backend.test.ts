import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { BackendError, isNotFound, isPassing } from '../../../web/app/backend/backend-error.ts';
import { createHttpBackend } from '../../../web/app/backend/http-backend.ts';
import type { Backend } from '../../../web/app/backend/backend.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Stage {
  readonly backend: Backend;
  /** Path and query of every request. */
  readonly asked: readonly string[];
}

/** A server that answers everything in the same way. */
async function serve(status: number, body: string): Promise<Stage> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { backend: createHttpBackend(`http://127.0.0.1:${port}/api/v1`), asked };
}

const fail = (ask: Promise<unknown>): Promise<unknown> =>
  ask.then(
    () => 'answered',
    (error: unknown) => error,
  );

describe('questions over HTTP', () => {
  it('each has its address; ids keep their slash apart from the path', async () => {
    const { backend, asked } = await serve(200, '{}');
    const definition = { depth: 'direct', merges: false, evidence: 'hub' } as const;
    const claim = { left: ['qwen'], right: ['google', 'meta'] };
    await backend.status();
    await backend.model('mistralai/Mistral-7B-v0.1');
    await backend.model('gpt2');
    await backend.tree('a/tree', { budget: 60, open: '' });
    await backend.children('a/b', { relation: 'merge', limit: 20 });
    await backend.search('zephyr 7b', 7);
    await backend.browse({ q: 'bert', sort: 'likes', offset: 100, limit: 100 });
    await backend.findings('cycle', { offset: 0, limit: 50 });
    await backend.compare(claim, definition);
    await backend.compareAll(claim);
    await backend.owner('meta-llama');
    expect(asked).toEqual([
      '/api/v1/status',
      '/api/v1/models/mistralai%2FMistral-7B-v0.1',
      '/api/v1/models/gpt2',
      '/api/v1/models/a%2Ftree/tree?budget=60',
      '/api/v1/models/a%2Fb/children?relation=merge&limit=20',
      '/api/v1/search?q=zephyr+7b&limit=7',
      '/api/v1/models?q=bert&sort=likes&offset=100&limit=100',
      '/api/v1/findings?kind=cycle&offset=0&limit=50',
      '/api/v1/compare?left=qwen&right=google%2Cmeta&depth=direct&merges=false&evidence=hub',
      '/api/v1/compare?left=qwen&right=google%2Cmeta&all=true',
      '/api/v1/owners/meta-llama',
    ]);
  });

  it('a refusal carries its words', async () => {
    const { backend } = await serve(
      404,
      '{"error":{"code":"not-found","message":"There is no model \\"a/b\\".","hint":"Did you mean a/bc?"}}',
    );
    const error = await fail(backend.model('a/b'));
    expect(error).toBeInstanceOf(BackendError);
    expect(error).toMatchObject({
      code: 'not-found',
      message: 'There is no model "a/b".',
      hint: 'Did you mean a/bc?',
    });
    expect(isNotFound(error)).toBe(true);
    expect(isPassing(error)).toBe(false);
  });

  it.each([
    [200, '<!doctype html>'],
    [500, ''],
    [502, '{"oops": true}'],
  ])('an answer %d %j that is none is an error with its status', async (status, body) => {
    const { backend } = await serve(status, body);
    expect(await fail(backend.status())).toMatchObject({
      code: 'internal',
      message: expect.stringContaining(`${status}`),
    });
  });

  it('a server that starts, or is away, is worth asking again', async () => {
    const { backend } = await serve(503, '{"error":{"code":"not-ready","message":"Filling.","hint":null}}');
    expect(isPassing(await fail(backend.overview()))).toBe(true);
    const away = createHttpBackend('http://127.0.0.1:1/api/v1');
    const error = await fail(away.status());
    expect(error).toMatchObject({ code: 'unreachable' });
    expect(isPassing(error)).toBe(true);
  });

  it('a question that was called off is no error of the server', async () => {
    const { backend } = await serve(200, '{}');
    const controller = new AbortController();
    controller.abort();
    expect(await fail(backend.status(controller.signal))).toMatchObject({ name: 'AbortError' });
  });
});
