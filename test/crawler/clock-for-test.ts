import type { Clock } from '../../crawler/fetch/clock.ts';

/** A clock whose waits take no time; it keeps what was waited for. */
export interface ImpatientClock extends Clock {
  readonly waitsMs: readonly number[];
}

export function createImpatientClock(): ImpatientClock {
  const waitsMs: number[] = [];
  let nowMs = Date.parse('2026-10-01T00:00:00Z');
  return {
    waitsMs,
    now: () => nowMs,
    sleep: (ms, signal) => {
      signal.throwIfAborted();
      waitsMs.push(ms);
      nowMs += ms;
      return Promise.resolve();
    },
  };
}
