import type { AddressInfo } from 'node:net';
import type { ServerType } from '@hono/node-server';
import { toListenError } from './listen-error.ts';

/** Where a server can be opened. */
export interface Listening {
  readonly url: string;
  readonly port: number;
}

/** Listens on a port (0: any free one). Rejects with a `ListenError`. */
export function listen(server: ServerType, port: number, host: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => reject(toListenError(error, port, host));
    server.once('error', fail);
    try {
      server.listen(port, host, () => {
        server.off('error', fail);
        const taken = toPort(server.address(), port);
        resolve({ url: `http://${toUrlHost(host)}:${taken}`, port: taken });
      });
    } catch (error) {
      // A number that is no port is thrown, not emitted.
      if (error instanceof Error) fail(error);
      else reject(error);
    }
  });
}

const toPort = (address: AddressInfo | string | null, asked: number): number =>
  typeof address === 'object' && address !== null ? address.port : asked;

/** A name to open: "every address" is no address, and IPv6 wants brackets. */
function toUrlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
