import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer } from './answer.ts';
import { toEtag } from './etag.ts';
import type { Fault } from './fault.ts';

/** One piece holds a whole page: less coming and going between threads. */
const PACKING = { level: 1, chunkSize: 128 * 1024 };

const pack = promisify<Buffer, typeof PACKING, Buffer>(gzip);

/** Headers that every answer of the Hub carries. */
const COMMON = {
  'x-powered-by': 'simulated-hub',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'access-control-max-age': '86400',
  'access-control-allow-origin': 'https://huggingface.co',
  vary: 'Origin, Accept-Encoding',
  'access-control-expose-headers':
    'X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link,Accept-Ranges,Content-Range,X-Linked-Size,X-Linked-ETag,X-Xet-Hash',
} as const;

/** The answer that a fault makes of the right one. */
export function spoil(answer: Answer, fault: Fault | null): Answer {
  if (fault?.kind === 'change') return fault.change(answer);
  if (fault?.kind !== 'answer') return answer;
  return { ...fault.answer, headers: { ...answer.headers, link: '', ...fault.answer.headers } };
}

/** Sends an answer as the Hub does, packed and tagged, or as far as a fault lets it come. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  fault: Fault | null,
  nth: number,
): Promise<void> {
  if (fault?.kind === 'reset') return void response.destroy();
  if (fault?.kind === 'hang') return endLater(response, fault.ms);
  if (fault?.kind === 'delay') await sleep(fault.ms);
  response.sendDate = false;
  const body = Buffer.from(answer.body);
  const etag = body.length === 0 ? null : toEtag(body);
  if (answer.status === 200 && etag !== null && request.headers['if-none-match'] === etag) {
    response.writeHead(304, toHeaders(answer, nth, { etag }));
    return void response.end();
  }
  const isPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) && body.length > 1024;
  const bytes = isPacked ? await pack(body, PACKING) : body;
  response.writeHead(
    answer.status,
    toHeaders(answer, nth, {
      ...(etag === null ? {} : { etag }),
      // As on the Hub, packed bodies come in chunks of unstated length.
      ...(isPacked ? { 'content-encoding': 'gzip' } : { 'content-length': String(bytes.length) }),
    }),
  );
  if (fault?.kind === 'drip') return drip(response, bytes, fault.ms);
  if (fault?.kind !== 'cut') return void response.end(bytes);
  response.write(bytes.subarray(0, Math.floor(bytes.length * fault.share)), () => response.destroy());
}

const toHeaders = (
  answer: Answer,
  nth: number,
  more: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => ({
  ...COMMON,
  'x-request-id': `simulated-${nth}`,
  ...Object.fromEntries(Object.entries(answer.headers).filter(([, value]) => value !== '')),
  ...more,
});

function endLater(response: ServerResponse, ms: number): void {
  if (ms === Infinity) return;
  const timer = setTimeout(() => response.destroy(), ms);
  response.once('close', () => clearTimeout(timer));
}

const PIECES = 10;

async function drip(response: ServerResponse, bytes: Buffer, ms: number): Promise<void> {
  const size = Math.ceil(bytes.length / PIECES);
  for (let start = 0; start < bytes.length && !response.destroyed; start += size) {
    response.write(bytes.subarray(start, start + size));
    await sleep(ms / PIECES);
  }
  response.end();
}
