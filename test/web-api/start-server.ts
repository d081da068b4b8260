import type { CrawlProgress } from '../../schema/wire/status-document.ts';
import type { Family } from '../../schema/family.ts';
import { FAMILIES } from '../../schema/family.ts';
import type { Store } from '../../store/port.ts';
import { createFeed } from '../../cli/start/create-feed.ts';
import type { CrawlFeed } from '../../web/api/crawl-feed.ts';
import { createServer } from '../../web/api/serve.ts';
import type { WebServer } from '../../web/api/serve.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; throws when it is none. */
  readonly json: () => unknown;
}

export interface RunningServer {
  readonly server: WebServer;
  readonly url: string;
  readonly port: number;
  readonly publish: (progress: CrawlProgress) => void;
  /** What the server logged. */
  readonly lines: readonly string[];
  /** Asks for a path of the server, such as `/api/v1/status`. */
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** A server on a free loopback port over a store, ready to answer unless told not to wait. */
export async function startServer(
  store: Store,
  options: {
    readonly publicFolder?: string | null;
    readonly families?: readonly Family[];
    readonly host?: string;
    readonly hosts?: readonly string[];
    readonly waits?: boolean;
    readonly feed?: CrawlFeed;
  } = {},
): Promise<RunningServer> {
  const feed = createFeed();
  const lines: string[] = [];
  const server = createServer({
    store,
    storeUri: store.uri,
    publicFolder: options.publicFolder ?? null,
    families: options.families ?? FAMILIES,
    version: '1.2.3',
    crawl: options.feed ?? { ...feed, control: null },
    hosts: options.hosts ?? [],
    log: (line) => lines.push(line),
  });
  const { port } = await server.listen(0, options.host ?? '127.0.0.1');
  if (options.waits ?? true) await server.reload();
  const url = `http://127.0.0.1:${port}`;
  return {
    server,
    url,
    port,
    lines,
    publish: feed.publish,
    get: async (path, headers = {}) => {
      const response = await fetch(`${url}${path}`, { headers });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) };
    },
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}
