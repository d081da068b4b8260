import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { listenForTest } from './listen-for-test.ts';

export interface TestProxy {
  readonly port: number;
  /** What was asked for, in order: `GET http://hub.test/api/models`, `CONNECT hub.test:443`. */
  readonly asked: readonly string[];
  /** Tunnels and requests that were let through. */
  readonly passed: () => number;
}

/**
 * A proxy on this machine, for plain requests and for tunnels, until the test is over. Whatever host it is asked
 * for, it leads to `targetPort` here. `password`: what it wants to see before (`user:secret`). `hangsUp`: on tunnels.
 */
export async function serveProxy(
  targetPort: number,
  { password, hangsUp = false }: { readonly password?: string; readonly hangsUp?: boolean } = {},
): Promise<TestProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  let passed = 0;
  const wanted = password === undefined ? undefined : `Basic ${Buffer.from(password).toString('base64')}`;
  const server = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    if (wanted !== undefined && incoming.headers['proxy-authorization'] !== wanted) {
      outgoing.writeHead(407).end();
      return;
    }
    passed += 1;
    const { pathname, search, host } = new URL(incoming.url ?? '');
    const path = `${pathname}${search}`;
    const headers = { ...incoming.headers, host };
    request({ host: '127.0.0.1', port: targetPort, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    }).end();
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (incoming, socket) => {
    asked.push(`CONNECT ${incoming.url}`);
    if (hangsUp) {
      socket.destroy();
      return;
    }
    if (wanted !== undefined && incoming.headers['proxy-authorization'] !== wanted) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    passed += 1;
    const target = connect(targetPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    sockets.add(target);
    target.on('error', () => socket.destroy());
    socket.on('error', () => target.destroy());
  });
  const port = await listenForTest(server, sockets);
  return { port, asked, passed: () => passed };
}
