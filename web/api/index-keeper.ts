import { BEING_REPLACED } from '../../store/derived/being-replaced.ts';
import type { StoreStatus } from '../../store/port.ts';
import type { FilledIndex, ServedIndex } from './served-index.ts';
import { toServedIndex } from './to-served-index.ts';

/** Holds the index in service and replaces it whole when the store moves on. */
export interface IndexKeeper {
  current(): ServedIndex | null;
  /** Why there is none yet, in a sentence; `null` when there is one. */
  notReadyBecause(): string | null;
  /** The newest known state of the store; `null` before the first look. */
  status(): StoreStatus | null;
  /** Calls `listener` after each swap. Returns the function that ends this. */
  subscribe(listener: (served: ServedIndex) => void): () => void;
  /** Looks at the store now and waits until the index is as new as it. */
  refresh(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

interface KeeperOptions {
  readonly readStatus: () => Promise<StoreStatus>;
  /** Fills a new index; runs beside the thread that answers. Rejects when `signal` aborts. */
  readonly fill: (signal: AbortSignal) => Promise<FilledIndex>;
  readonly log: (line: string) => void;
  /** How often the store is asked for its version. */
  readonly pollMs?: number;
  /** Least pause between two fillings while data streams in. */
  readonly pauseMs?: number;
}

const EMPTY = 'The store holds no models yet: run a crawl or an import.';
const FILLING = 'The index is being filled from the store.';

/**
 * One filling runs at a time. While a crawl writes, the next waits `pauseMs` and three times the length of
 * the last one, so that filling never takes more than a quarter of a core; freshly derived values go in at once.
 */
export function createIndexKeeper(options: KeeperOptions): IndexKeeper {
  const { pollMs = 2000, pauseMs = 5000 } = options;
  const listeners = new Set<(served: ServedIndex) => void>();
  const stop = new AbortController();
  let served: ServedIndex | null = null;
  let reason: string | null = FILLING;
  let status: StoreStatus | null = null;
  let filledFrom = '';
  let derivedFrom = -1;
  let nextFillMs = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;

  async function fillFrom(seen: StoreStatus): Promise<void> {
    const startMs = Date.now();
    const filled = await options.fill(stop.signal);
    served = toServedIndex(filled);
    reason = null;
    filledFrom = toVersion(seen);
    derivedFrom = seen.derivedVersion;
    const tookMs = Date.now() - startMs;
    nextFillMs = Date.now() + Math.max(pauseMs, 3 * tookMs);
    options.log(`index: ${filled.index.nodes.count} models in ${tookMs} ms`);
    for (const listener of listeners) listener(served);
  }

  async function look(isUrgent: boolean): Promise<void> {
    status = await options.readStatus();
    if (status.isEmpty) {
      served = null;
      filledFrom = '';
      reason = EMPTY;
      return;
    }
    if (toVersion(status) === filledFrom) return;
    // Soon there will be a whole graph again; until then the last one serves better than a mixture.
    if (served !== null && status.derivedVersion === BEING_REPLACED) return;
    const isFreshlyDerived = status.derivedVersion !== derivedFrom;
    if (served === null || isUrgent || isFreshlyDerived || Date.now() >= nextFillMs) await fillFrom(status);
  }

  function lookOnce(isUrgent: boolean): Promise<void> {
    running ??= look(isUrgent).finally(() => {
      running = null;
    });
    return running;
  }

  async function poll(): Promise<void> {
    try {
      await lookOnce(false);
    } catch (error) {
      if (stop.signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      if (served === null) reason = `The index could not be filled: ${message}`;
      nextFillMs = Date.now() + pauseMs;
      options.log(`index: could not be filled: ${message}`);
    }
    if (!stop.signal.aborted) timer = setTimeout(poll, pollMs);
  }

  return {
    current: () => served,
    notReadyBecause: () => reason,
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: async () => {
      await running?.catch(() => {});
      await lookOnce(true);
    },
    start: () => void poll(),
    stop: async () => {
      stop.abort();
      clearTimeout(timer);
      await running?.catch(() => {});
    },
  };
}

const toVersion = (status: StoreStatus): string =>
  `${status.dataVersion} ${status.derivedVersion} ${status.rejected} ${JSON.stringify(status.snapshot)}`;
