import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FAMILIES } from '../../schema/family.ts';
import { openStore } from '../../store/open-store.ts';
import { NO_CRAWL } from '../../web/api/crawl-feed.ts';
import type { CrawlFeed } from '../../web/api/crawl-feed.ts';
import { createServer } from '../../web/api/serve.ts';
import { loadVersion } from '../version.ts';

export interface Served {
  readonly url: string;
  readonly port: number;
  /** Finishes what runs, then closes server and store. */
  readonly close: () => Promise<void>;
}

/** The built browser files: `dist/public`, seen from `dist/cli/start`; `null` when they were not built. */
export function toPublicFolder(): string | null {
  const folder = fileURLToPath(new URL('../../public', import.meta.url));
  return existsSync(folder) ? folder : null;
}

/** Serves app and API over a store through a read-only connection. */
export async function serveStore(
  storeUri: string,
  options: {
    readonly port: number;
    readonly host: string;
    readonly crawl: CrawlFeed | null;
    readonly log: (line: string) => void;
  },
): Promise<Served> {
  const store = await openStore(storeUri, 'read');
  const server = createServer({
    store,
    storeUri,
    publicFolder: toPublicFolder(),
    families: FAMILIES,
    version: loadVersion(),
    crawl: options.crawl ?? NO_CRAWL,
    log: options.log,
  });
  try {
    const { url, port } = await server.listen(options.port, options.host);
    const close = async (): Promise<void> => {
      await server.close();
      await store.close();
    };
    return { url, port, close };
  } catch (error) {
    await server.close();
    await store.close();
    throw error;
  }
}
