import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import type { Api } from '../route-context.ts';
import { createPageReader } from './page-reader.ts';
import { MISSING_APP_PAGE } from './missing-app-page.ts';

/** Hashed names: what lies under one never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves the browser app: its files, and its page for every address that is not a file, since the app itself
 * reads the address. Mounted after the API, so that `/api` never gets a page.
 */
export function mountApp(api: Api, publicFolder: string | null): void {
  if (publicFolder === null || !existsSync(join(publicFolder, 'index.html'))) {
    api.get('*', (c) => c.html(MISSING_APP_PAGE, 503, { 'Cache-Control': 'no-store' }));
    return;
  }
  const readPage = createPageReader(publicFolder);
  const sendPage: MiddlewareHandler = (c) => {
    const nonce = c.get('secureHeadersNonce') ?? '';
    return Promise.resolve(c.html(readPage(c.req.path, nonce), 200, { 'Cache-Control': 'no-store' }));
  };
  const sendFile = serveStatic({ root: publicFolder, precompressed: true });

  api.get('/', sendPage);
  api.get('/index.html', sendPage);
  // Folders that begin with a dot hold the build's own notes.
  api.use('*', (c, next) => (/\/\./.test(c.req.path) ? Promise.resolve(c.notFound()) : next()));
  api.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('Cache-Control', FOREVER);
  });
  api.use('*', sendFile);
  api.get('/assets/*', (c) => c.notFound());
  api.get('*', (c, next) => (isFileName(c.req.path) ? Promise.resolve(c.notFound()) : sendPage(c, next)));
}

/** `/favicon.ico` is a file that is not there; `/models/a/b-v0.1` is a page. */
const isFileName = (path: string): boolean => path.indexOf('/', 1) < 0 && extname(path) !== '';
