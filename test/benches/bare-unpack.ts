/**
 * Only what no import can avoid: unpack a `.tar.gz` of pages and `JSON.parse` each, keeping nothing.
 * Prints the number of records and the milliseconds it took, without the start of the process.
 */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';

const [, , path = ''] = process.argv;
const start = performance.now();
let count = 0;
for await (const entry of createReadStream(path).pipe(createGunzip()).pipe(extract())) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(chunk);
  if (!entry.header.name.endsWith('.json')) continue;
  const page: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  count += Array.isArray(page) ? page.length : 0;
}
console.log(`${count} records in ${Math.round(performance.now() - start)} ms`);
