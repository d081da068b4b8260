import { once } from 'node:events';
import { Server } from 'node:http';
import type { ServerType } from '@hono/node-server';

/** How long a running answer may take to finish after the stop. */
const PATIENCE_MS = 3000;

/**
 * Closes a server: no new connections, idle ones at once, busy ones when their answer is sent or the patience
 * ends. Event streams must have been told to end before.
 */
export async function shutDown(server: ServerType): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  if (!(server instanceof Server)) return void (await closed);
  server.closeIdleConnections();
  // Connections whose answer ends now turn idle a moment later, and would else wait for their keep-alive.
  const sweep = setInterval(() => server.closeIdleConnections(), 10);
  const force = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(force);
}
