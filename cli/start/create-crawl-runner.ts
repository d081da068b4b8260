import type { CrawlControl } from '../../web/api/crawl-feed.ts';
import { toNews } from './create-feed.ts';
import type { Feed } from './create-feed.ts';
import { spawnCrawl } from './spawn-crawl.ts';

export interface CrawlRunner extends CrawlControl {
  /** What `start` runs from now on: the arguments of `stemma crawl`. */
  readonly aim: (args: readonly string[]) => void;
  /** Runs until no crawl does. */
  readonly settle: () => Promise<void>;
}

/** One crawl at a time beside a server, each in a process of its own. `signal` ends the running one. */
export function createCrawlRunner(
  feed: Pick<Feed, 'publish'>,
  signal: AbortSignal,
  spawn: typeof spawnCrawl = spawnCrawl,
): CrawlRunner {
  let args: readonly string[] | null = null;
  let running: { readonly stop: AbortController; readonly end: Promise<void> } | null = null;
  return {
    aim: (next) => (args = next),
    isRunning: () => running !== null,
    start: () => {
      if (running !== null || args === null || signal.aborted) return;
      const stop = new AbortController();
      feed.publish(toNews('listing', 'Starting'));
      const end = spawn(args, feed, AbortSignal.any([signal, stop.signal])).then((outcome) => {
        running = null;
        if (outcome === 'stopped' && !signal.aborted) {
          feed.publish(toNews('done', 'Stopped; the next crawl goes on from here'));
        }
      });
      running = { stop, end };
    },
    stop: () => running?.stop.abort(),
    settle: async () => running?.end,
  };
}
