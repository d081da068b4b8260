import { hostname } from 'node:os';
import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { ApiError } from '../api-error.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const EVERY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::', '']);

/**
 * Refuses requests that name a host which is not ours (421). A page of another site can point its own name at
 * this machine and would then read the API as if it were its own; but it cannot send our name along.
 */
export function checkHost(isOurs: (host: string) => boolean): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!isOurs(toHostName(host))) {
      throw new ApiError(
        'wrong-host',
        `This server does not answer for the host "${host}".`,
        'Open it under the address that it printed when it started.',
      );
    }
    await next();
  };
}

/**
 * Whether a host name leads here rightly: a loopback name, the bound host, or one of `more`.
 * Bound to every address, this machine's name and plain IP addresses do too (no one can point those elsewhere).
 */
export function isOwnHost(name: string, bound: string, more: readonly string[]): boolean {
  if (LOOPBACK.has(name) || name === toHostName(bound) || more.some((host) => host.toLowerCase() === name)) {
    return true;
  }
  if (!EVERY_ADDRESS.has(bound)) return false;
  const machine = hostname().toLowerCase();
  return isIP(name.replaceAll(/[[\]]/g, '')) !== 0 || name === machine || name === `${machine}.local`;
}

/** Whether a server bound to this host is reached from this machine alone. */
export const isLoopback = (bound: string): boolean => LOOPBACK.has(toHostName(bound));

/** `example.org` of `Example.org:4300`; `[::1]` of `[::1]:4300` and of `::1`. */
function toHostName(host: string): string {
  const name = host.toLowerCase();
  if (isIP(name) === 6) return `[${name}]`;
  return name.replace(/:\d*$/, '');
}
