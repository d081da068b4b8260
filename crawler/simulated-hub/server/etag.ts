import { createHash } from 'node:crypto';

/** Express's weak tag, which the Hub sends: length in hexadecimal, a dash, 27 characters of the SHA-1. */
export const toEtag = (body: Buffer): string =>
  `W/"${body.length.toString(16)}-${createHash('sha1').update(body).digest('base64').slice(0, 27)}"`;
