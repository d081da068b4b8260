import { createAdaptorServer } from '@hono/node-server';
import type { Family } from '../../schema/family.ts';
import type { Store } from '../../store/port.ts';
import { createApi } from './create-api.ts';
import type { CrawlFeed } from './crawl-feed.ts';
import { createIndexKeeper } from './index-keeper.ts';
import { listen } from './listen.ts';
import type { Listening } from './listen.ts';
import { isLoopback, isOwnHost } from './middleware/check-host.ts';
import { prepareIndex } from './prepare-index.ts';
import { canRunIndexWorker, runIndexWorker } from './run-index-worker.ts';
import { createShutDown } from './create-shut-down.ts';

interface ServerOptions {
  /** Read for details of single models; the caller closes it, after the server. */
  readonly store: Store;
  /** Where the thread that fills the index opens the same store. */
  readonly storeUri: string;
  /** The built browser app; `null` serves the API alone. */
  readonly publicFolder: string | null;
  readonly families: readonly Family[];
  readonly version: string;
  readonly crawl: CrawlFeed;
  /** Further host names that lead here, e.g. of a proxy. */
  readonly hosts?: readonly string[];
  /** Gets one line a notable event. */
  readonly log?: (line: string) => void;
}

export interface WebServer {
  /** Answers from the moment this resolves; the index follows. Port 0 takes any free one. Rejects with `ListenError`. */
  listen(port: number, host: string): Promise<Listening>;
  /** Ends open event streams, lets running answers finish, stops the filling. */
  close(): Promise<void>;
  /** Takes in what the store holds now; resolves when it is served. */
  reload(): Promise<void>;
}

/** The read API and the browser app over one store. */
export function createServer(options: ServerOptions): WebServer {
  const { store, storeUri, families, version, crawl, hosts = [] } = options;
  const log = options.log ?? (() => {});
  const stop = new AbortController();
  let bound = 'localhost';

  const keeper = createIndexKeeper({
    readStatus: () => store.status(),
    fill: (signal) =>
      canRunIndexWorker(import.meta.url, storeUri)
        ? runIndexWorker({ storeUri, families, version }, signal)
        : prepareIndex(store, families, version, signal),
    log,
  });
  const context = {
    store,
    families,
    version,
    crawl,
    keeper,
    isLocal: () => isLoopback(bound),
    stop: stop.signal,
  };
  const api = createApi({
    context,
    publicFolder: options.publicFolder,
    isOwnHost: (name) => isOwnHost(name, bound, hosts),
    log,
  });
  const server = createAdaptorServer({
    fetch: api.fetch,
    // The process has its own Request and Response, which other parts of it rely on.
    overrideGlobalObjects: false,
  });
  const shutDown = createShutDown(server);

  return {
    listen: async (port, host) => {
      bound = host;
      const listening = await listen(server, port, host);
      keeper.start();
      return listening;
    },
    close: async () => {
      stop.abort();
      await Promise.all([shutDown(), keeper.stop()]);
    },
    reload: () => keeper.refresh(),
  };
}
