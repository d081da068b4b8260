import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { listenForTest } from './listen-for-test.ts';

/** What one connection gets to hear, byte for byte; then it is closed. `open`: it hears this, and stays open. */
export type RawAnswer = string | Buffer | { readonly open: string | Buffer };

export interface RawServer {
  readonly url: string;
  /** The requests as they came, in order. */
  readonly requests: readonly string[];
}

/** A server that says what it is told, however broken: one answer for each connection, the last one for all later. */
export async function serveRaw(answers: readonly RawAnswer[]): Promise<RawServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', (request) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)] ?? '';
      requests.push(request.toString('latin1'));
      if (typeof answer === 'string' || Buffer.isBuffer(answer)) socket.end(answer);
      else socket.write(answer.open);
    });
  });
  const port = await listenForTest(server, sockets);
  return { url: `http://127.0.0.1:${port}`, requests };
}

/** An answer with its headers and body, a connection each. */
export function toRaw(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): Buffer {
  const lines = Object.entries({ connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const head = `HTTP/1.1 ${status} Said So\r\n${lines.join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}

export const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' } as const;
