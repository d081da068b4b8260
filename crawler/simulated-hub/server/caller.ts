import type { IncomingMessage } from 'node:http';

/** Who asks, as far as the Hub can tell. */
export interface Caller {
  /** Of `Authorization: Bearer TOKEN`. */
  readonly token: string | null;
  /** Whether the token may see the private models. */
  readonly isOwner: boolean;
  readonly address: string;
}

export function toCaller(request: IncomingMessage, ownerToken: string | undefined): Caller {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
  return {
    token,
    isOwner: token !== null && token === ownerToken,
    address: request.socket.remoteAddress ?? '',
  };
}

/** Tokens of the Hub begin alike; with another one it refuses even what everybody may see. */
export const isWellFormed = ({ token }: Caller): boolean => token === null || token.startsWith('hf_');
