/** News by kind that wait to be sent: a newer one of a kind takes the place of the older. */
export interface Mailbox {
  put(event: string, data: unknown): void;
  takeAll(): readonly { readonly event: string; readonly data: unknown }[];
  /** Resolves after the time, or at once when closed. */
  wait(timeMs: number): Promise<void>;
  /** Resolves true as soon as there is news, false after the time or when closed. */
  waitForNews(timeMs: number): Promise<boolean>;
  close(): void;
  isClosed(): boolean;
}

/** For one reader; keeps memory flat however slowly that reads. */
export function createMailbox(): Mailbox {
  const waiting = new Map<string, unknown>();
  let isClosed = false;
  let wakeForNews = (): void => {};
  let wakeForClose = (): void => {};

  function sleep(timeMs: number, setWake: (wake: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeMs);
      setWake(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  return {
    put: (event, data) => {
      waiting.set(event, data);
      wakeForNews();
    },
    takeAll: () => {
      const all = [...waiting].map(([event, data]) => ({ event, data }));
      waiting.clear();
      return all;
    },
    wait: async (timeMs) => {
      if (!isClosed) {
        await sleep(timeMs, (wake) => {
          wakeForClose = wake;
        });
      }
    },
    waitForNews: async (timeMs) => {
      if (waiting.size === 0 && !isClosed) {
        await sleep(timeMs, (wake) => {
          wakeForNews = wake;
          wakeForClose = wake;
        });
      }
      return waiting.size > 0 && !isClosed;
    },
    close: () => {
      isClosed = true;
      wakeForClose();
    },
    isClosed: () => isClosed,
  };
}
