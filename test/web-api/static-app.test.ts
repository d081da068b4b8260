import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../store/memory/create-memory-store.ts';
import { askRaw } from './ask-raw.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

const PAGE = '<!doctype html><html><head lang="en"><title>Stemma</title></head><body></body></html>';
const MANIFEST = {
  'index.html': { file: 'assets/main.js', imports: ['_known.js'] },
  '_known.js': { file: 'assets/known.js' },
  '_shared.js': { file: 'assets/shared.js', imports: ['index.html'] },
  'model/ModelPage.tsx': { file: 'assets/model.js', imports: ['_shared.js'], css: ['assets/model.css'] },
  'tree/TreePicture.tsx': { file: 'assets/tree.js', imports: ['_known.js', 'model/ModelPage.tsx'] },
};
const SCRIPT = 'export const tree = 1;'.repeat(100);

let folder: string;
let running: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-public-'));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, '.vite', 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'assets', 'main-abc123.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'packed-abc123.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'packed-abc123.js.gz'), gzipSync('/* packed */'));
  running = await startServer(createMemoryStore(), { publicFolder: folder, waits: false });
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

describe('the page', () => {
  it.each([
    '/',
    '/index.html',
    '/models/mistralai/Mistral-7B-v0.1',
    '/models/gpt2',
    '/browse?sort=likes',
    '/owners/a.b',
  ])('stands at %s, also before there is an index', async (path) => {
    const { status, headers, text } = await running.get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch('text/html');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('<title>Stemma</title>');
  });

  it('begins its head with the base and the nonce of the policy', async () => {
    const { headers, text } = await running.get('/models/a/b');
    const nonce = /<meta name="csp-nonce" content="([^"]+)">/.exec(text)?.[1];
    expect(text).toContain(`<head lang="en"><base href="/"><meta name="csp-nonce" content="${nonce}">`);
    expect(headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  });

  it('asks early for what its screen needs, and for nothing else', async () => {
    const { text } = await running.get('/models/a/b');
    const hints = [...text.matchAll(/<link rel="(\S+)"(?: as="style")? crossorigin href="(\S+)">/g)];
    expect(hints.map(([, rel, file]) => `${rel} ${file}`)).toEqual([
      'modulepreload ./assets/tree.js',
      'modulepreload ./assets/model.js',
      'preload ./assets/model.css',
      'modulepreload ./assets/shared.js',
    ]);
    expect((await running.get('/data')).text).not.toContain('preload');
  });

  it('is read again after a new build', async () => {
    await writeFile(join(folder, 'index.html'), PAGE.replace('Stemma', 'Stemma, newer'));
    expect((await running.get('/')).text).toContain('Stemma, newer');
    await writeFile(join(folder, 'index.html'), PAGE);
  });
});

describe('files', () => {
  it('with hashed names are kept forever', async () => {
    const { status, headers, text } = await running.get('/assets/main-abc123.js');
    expect(status).toBe(200);
    expect(text).toBe(SCRIPT);
    expect(headers.get('content-type')).toMatch('javascript');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('travel packed, as they lie there or packed on the way', async () => {
    const prepared = await running.get('/assets/packed-abc123.js', { 'accept-encoding': 'gzip' });
    expect(prepared.text).toBe('/* packed */');
    const packed = await running.get('/assets/main-abc123.js', { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.text).toBe(SCRIPT);
  });

  it('outside of assets are not kept forever', async () => {
    const { headers } = await running.get('/icon.svg');
    expect(headers.get('content-type')).toMatch('image/svg');
    expect(headers.get('cache-control')).toBeNull();
  });

  it.each([
    '/assets/main-old.js',
    '/assets/',
    '/assets/..%2f..%2fetc%2fpasswd',
    '/favicon.ico',
    '/.vite/manifest.json',
    '/.env',
  ])('%s is not there, and is no page either', async (path) => {
    const { status, text } = await running.get(path);
    expect(status).toBe(404);
    expect(text).not.toContain('<title>');
  });
});

it.each([
  '/../../../../etc/passwd',
  '/assets/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%5c..%5cetc',
])('%s leads out of the folder to nothing', async (path) => {
  const { body } = await askRaw(running.port, path);
  expect(body).not.toContain('root:');
});

it('without a build, a page says what to do, and the API answers', async () => {
  for (const publicFolder of [null, join(folder, 'nowhere')]) {
    const bare = await startServer(createMemoryStore(), { publicFolder, waits: false });
    const page = await bare.get('/models/a/b');
    expect(page.status).toBe(503);
    expect(page.text).toContain('Run <code>npm run build</code>');
    expect((await bare.get('/api/v1/status')).status).toBe(200);
    await bare.close();
  }
});
