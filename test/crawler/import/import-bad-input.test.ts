import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../crawler/input-error.ts';
import { createTestFolder, toTar } from './folder-for-test.ts';
import { importForTest, modelsFrom, toNdjson } from './import-for-test.ts';

const PAGE = JSON.stringify(modelsFrom(1, 600));

/** Text that gzip cannot make much smaller. */
const toNoise = (length: number): string => Array.from({ length }, (_, nth) => Math.sin(nth)).join(' ');

describe('bad input gets one sentence', () => {
  const contents: Readonly<Record<string, readonly [string | Buffer, string | RegExp]>> = {
    'empty.json': ['', 'FILE is empty. Record or download it again.'],
    'blank.json': [' \n', 'FILE is empty. Record or download it again.'],
    'empty.json.gz': [gzipSync(''), 'FILE is empty. Record or download it again.'],
    'page.html': [
      '\n<!doctype html><p>Sign in</p>',
      'FILE is an HTML page, not JSON. It may be an error page that was saved instead of the answer: record it again.',
    ],
    'html.json.gz': [gzipSync('<html></html>'), /^FILE is an HTML page, not JSON\./],
    'picture.png': [
      Buffer.from('89504e470d0a1a0a0000', 'hex'),
      /^FILE is a PNG picture\. Import recorded Hub pages/,
    ],
    'hub.parquet': [
      'PAR1\u0015\u0004',
      /FILE is a Parquet file that is cut off or damaged \(.*footer.*\)\. Copy or download it again/,
    ],
    'pages.zip': [
      Buffer.from('504b030414000000', 'hex'),
      'FILE is a zip archive. Unpack it and name the folder.',
    ],
    'page.json.zst': [Buffer.from('28b52ffd', 'hex'), 'FILE is Zstandard data. Unpack it first (zstd -d).'],
    'utf-16.json': [Buffer.from('\uFEFF[]', 'utf16le'), 'FILE is UTF-16 text. Save it as UTF-8.'],
    'binary.json': [Buffer.from([1, 0, 2, 0]), /^FILE is a binary file\./],
    'text.json': ['hello', /^FILE is not JSON \(.*\)\. Record or download it again\.$/],
    'cut.json': [PAGE.slice(0, 900), /^FILE is cut off \(.*\)\. Record or download it again\.$/],
    'number.json': ['42', /^FILE is JSON, but neither a list of models nor a model\./],
    'package.json': ['{"name":"stemma","version":"1.0.0"}', /^FILE is JSON, but neither/],
    'error.json': [
      '{"error":"Invalid username or password."}',
      'FILE is an error answer of the Hub ("Invalid username or password."). Record it again.',
    ],
    'twice.json.gz': [gzipSync(gzipSync(PAGE)), 'FILE is packed twice with gzip. Unpack it once.'],
    'cut-at-the-first-byte.json.gz': [gzipSync(PAGE).subarray(0, 12), /^FILE is cut off\. Copy or download/],
    'damaged.json.gz': [damage(gzipSync(toNoise(9_000))), /^FILE is damaged \(.*\)\. Copy or download/],
  };
  for (const [name, [content, sentence]] of Object.entries(contents)) {
    it(name, async () => {
      const folder = await createTestFolder();
      const path = await folder.write(name, content);
      const { error } = await importForTest([path]);
      expect(error).toBeInstanceOf(InputError);
      const message = error?.message.replaceAll(path, 'FILE');
      if (typeof sentence === 'string') expect(message).toBe(sentence);
      else expect(message).toMatch(sentence);
      expect(message).not.toContain('\n');
    });
  }

  it('for a missing file, a folder without pages, an archive without pages', async () => {
    const folder = await createTestFolder();
    const missing = join(folder.path, 'missing.json');
    expect((await importForTest([missing])).error?.message).toBe(
      `There is no file ${missing}. Check the path.`,
    );
    await folder.write('notes.txt', '');
    expect((await importForTest([folder.path])).error?.message).toMatch(
      /^The folder .* holds no file that can be imported/,
    );
    const archive = await folder.write('notes.tar', await toTar({ 'notes.txt': 'nothing' }));
    expect((await importForTest([archive])).error?.message).toBe(
      `The archive ${archive} holds no .json, .ndjson or .jsonl file. Import an archive of recorded Hub pages.`,
    );
  });
});

describe('what was read before bad input is kept', () => {
  it('in an archive that is cut off', async () => {
    const folder = await createTestFolder();
    const archive = await toTar({ '1.json': PAGE, '2.json': toNoise(50_000), '3.json': PAGE });
    for (const [name, content] of [
      ['pages.tar', archive.subarray(0, archive.length / 2)],
      ['pages.tar.gz', cutGzip(archive)],
      ['at-a-border.tar', archive.subarray(0, 512 + Math.ceil(PAGE.length / 512) * 512)],
    ] as const) {
      const path = await folder.write(name, content);
      const { ids, error } = await importForTest([path]);
      expect(ids).toHaveLength(600);
      expect(error?.message).toBe(
        `${path} is cut off after 1 pages; what was read before is kept. Copy or download the file again and repeat the import.`,
      );
    }
  });

  it('in an archive with a broken page, which is named', async () => {
    const folder = await createTestFolder();
    const files = { '1.json': PAGE, 'pages/2.json': '[{"id": "lab/a"', '3.json': PAGE };
    const path = await folder.write('pages.tar.gz', gzipSync(await toTar(files)));
    const { ids, error } = await importForTest([path]);
    expect(ids).toHaveLength(600);
    expect(error).toBeInstanceOf(InputError);
    expect(error?.message).toMatch(/^pages\/2\.json in pages\.tar\.gz is cut off \(/);
  });

  it('in NDJSON that is cut off, line by line', async () => {
    const folder = await createTestFolder();
    const lines = toNdjson(
      modelsFrom(1, 1_200).map((model, nth) => ({ ...model, noise: toNoise(nth % 40) })),
    );
    const path = await folder.write('lines.ndjson.gz', cutGzip(Buffer.from(lines)));
    const { ids, pages, error } = await importForTest([path]);
    expect(error?.message).toMatch(/lines\.ndjson\.gz is cut off/);
    expect(ids.length).toBeGreaterThan(100);
    expect(ids).toEqual(modelsFrom(1, ids.length).map((model) => model.id));

    // The whole file, copied again, goes on after the last line that was kept.
    const whole = await folder.write('lines.ndjson.gz', gzipSync(lines));
    const rest = await importForTest([whole], pages.at(-1)?.checkpoint ?? null);
    expect([...ids, ...rest.ids]).toEqual(modelsFrom(1, 1_200).map((model) => model.id));
  });
});

/** Packed data that ends in the middle. */
function cutGzip(content: Buffer): Buffer {
  const packed = gzipSync(content);
  return packed.subarray(0, Math.floor(packed.length * 0.6));
}

function damage(packed: Buffer): Buffer {
  const damaged = Buffer.from(packed);
  damaged.fill(0xff, damaged.length / 2, damaged.length / 2 + 64);
  return damaged;
}
