import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import tar from 'tar-stream';

/** A record as it stands in the recorded pages; only what the second computation looks at. */
export interface RawModel {
  readonly _id: string;
  readonly id: string;
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly downloads: number;
}

/** All records of a `.tar.gz` of pages, read the plain way: whole entries, `JSON.parse`, one array. */
export async function readPages(path: string): Promise<readonly RawModel[]> {
  const models: RawModel[] = [];
  const extract = createReadStream(path).pipe(createGunzip()).pipe(tar.extract());
  for await (const entry of extract) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(chunk);
    if (entry.header.type !== 'file' || !entry.header.name.endsWith('.json')) continue;
    const page: readonly RawModel[] = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    models.push(...page);
  }
  return models;
}
