import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOwnHost } from '../../web/api/middleware/check-host.ts';
import { askRaw } from './ask-raw.ts';
import { openGraphStore } from './graph-store.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

let running: RunningServer;

beforeAll(async () => {
  running = await startServer(await openGraphStore('llama <- chat finetune'), { hosts: ['tree.example'] });
});
afterAll(() => running.close());

describe('the host that is asked', () => {
  it.each(['localhost', 'LOCALHOST:4300', '127.0.0.1', '127.0.0.1:80', '[::1]:4300', 'tree.example'])(
    '%s is ours',
    async (host) => {
      expect((await askRaw(running.port, '/api/v1/status', host)).status).toBe(200);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', 'evil.example:4300', '10.0.0.1', '127.0.0.1.nip.io'])(
    '%s is not, whatever it points to',
    async (host) => {
      const answer = await askRaw(running.port, '/api/v1/status', host);
      expect(answer.status).toBe(421);
      expect(JSON.parse(answer.body)).toMatchObject({
        error: { code: 'wrong-host', message: `This server does not answer for the host "${host}".` },
      });
      expect((await askRaw(running.port, '/', host)).status).toBe(421);
    },
  );

  it('may be any address of the machine, and its name, when the server listens on all', () => {
    expect(isOwnHost('192.168.1.5', '0.0.0.0', [])).toBe(true);
    expect(isOwnHost('[fe80::1]', '::', [])).toBe(true);
    expect(isOwnHost(hostname().toLowerCase(), '0.0.0.0', [])).toBe(true);
    expect(isOwnHost('evil.example', '0.0.0.0', [])).toBe(false);
    expect(isOwnHost('192.168.1.5', '127.0.0.1', [])).toBe(false);
    expect(isOwnHost('192.168.1.5', '192.168.1.5', [])).toBe(true);
  });
});

describe('headers', () => {
  it.each(['/api/v1/status', '/api/v1/models', '/api/v1/nothing', '/'])(
    '%s allows nothing from elsewhere',
    async (path) => {
      const { headers } = await running.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part]));
      expect(directives.get('default-src')).toBe("default-src 'none'");
      expect(directives.get('script-src')).toBe("script-src 'self'");
      expect(directives.get('connect-src')).toBe("connect-src 'self'");
      expect(directives.get('img-src')).toBe("img-src 'self' data:");
      expect(directives.get('base-uri')).toBe("base-uri 'self'");
      expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
      expect(directives.get('style-src')).toMatch(/^style-src 'self' 'nonce-.{20,}'$/);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('carry a new nonce each time', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => (await running.get('/')).headers.get('content-security-policy')),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});
