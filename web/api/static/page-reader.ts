import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createScreenHints } from './screen-hints.ts';

/**
 * Reads the app's page and completes its head: `<base href="/">` first, so that relative addresses hold on
 * deep pages, the nonce that the app gives to its style elements, and last what the screen at `path` will
 * load. Reads again after a new build.
 */
export function createPageReader(publicFolder: string): (path: string, nonce: string) => string {
  const file = join(publicFolder, 'index.html');
  let page = { text: '', modifiedMs: -1, hints: (_path: string): string => '' };
  return (path, nonce) => {
    const modifiedMs = statSync(file).mtimeMs;
    if (page.modifiedMs !== modifiedMs) {
      page = { text: readFileSync(file, 'utf8'), modifiedMs, hints: createScreenHints(publicFolder) };
    }
    const head = `<base href="/"><meta name="csp-nonce" content="${nonce}">`;
    return page.text
      .replace(/<head[^>]*>/, (tag) => tag + head)
      .replace('</head>', (tag) => page.hints(path) + tag);
  };
}
