import { readFileSync, statSync } from 'node:fs';

/**
 * Reads the app's page and completes its head: `<base href="/">` first, so that relative addresses hold on
 * deep pages, and the nonce that the app gives to its style elements. Reads again after a new build.
 */
export function createPageReader(file: string): (nonce: string) => string {
  let page = { text: '', modifiedMs: -1 };
  return (nonce) => {
    const modifiedMs = statSync(file).mtimeMs;
    if (page.modifiedMs !== modifiedMs) page = { text: readFileSync(file, 'utf8'), modifiedMs };
    const head = `<base href="/"><meta name="csp-nonce" content="${nonce}">`;
    return page.text.replace(/<head[^>]*>/, (tag) => tag + head);
  };
}
