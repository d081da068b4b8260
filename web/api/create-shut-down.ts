import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ServerType } from '@hono/node-server';

/** How long a running answer may take to finish after the stop. */
const PATIENCE_MS = 3000;

/**
 * Watches a server's connections from its start, and returns the function that closes it: no new connections,
 * unused ones at once, busy ones when their answer is sent or the patience ends. Event streams must have been
 * told to end before. Node's own `closeIdleConnections` leaves connections open over which nothing was asked
 * yet, and browsers keep some of those ready.
 */
export function createShutDown(server: ServerType): () => Promise<void> {
  const sockets = new Set<Socket>();
  const answering = new Map<Socket, number>();
  let isClosing = false;

  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, answer: ServerResponse) => {
    answering.set(socket, (answering.get(socket) ?? 0) + 1);
    answer.once('close', () => {
      const left = (answering.get(socket) ?? 1) - 1;
      if (left > 0) answering.set(socket, left);
      else answering.delete(socket);
      if (isClosing && left === 0) socket.end();
    });
  });

  return async () => {
    if (!server.listening) return;
    isClosing = true;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) if (!answering.has(socket)) socket.destroy();
    const force = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, PATIENCE_MS);
    await closed;
    clearTimeout(force);
  };
}
