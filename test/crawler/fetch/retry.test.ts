import { describe, expect, it } from 'vitest';
import { retry } from '../../../crawler/fetch/retry.ts';
import { HubError } from '../../../crawler/hub-error.ts';
import { createImpatientClock } from '../clock-for-test.ts';

interface Run {
  readonly tries: number;
  readonly waitsMs: readonly number[];
  readonly outcome: string;
}

/** Fails with the given errors in turn, the last one for ever; each try takes `tryMs`, `heldMs` of it in the queue. */
async function run(
  errors: readonly (Error | null)[],
  { tryMs = 0, heldMs = 0 }: { readonly tryMs?: number; readonly heldMs?: number } = {},
): Promise<Run> {
  const clock = createImpatientClock();
  const { signal } = new AbortController();
  const waitsMs: number[] = [];
  let tries = 0;
  const work = async (held: (ms: number) => void): Promise<string> => {
    await clock.sleep(tryMs + heldMs, signal);
    held(heldMs);
    const error = errors[Math.min(tries, errors.length - 1)] ?? null;
    tries += 1;
    if (error !== null) throw error;
    return 'done';
  };
  const outcome = await retry(work, {
    clock,
    signal,
    random: () => 0.5,
    onWait: (waitMs) => waitsMs.push(waitMs),
  }).catch((error: Error) => error.message);
  return { tries, waitsMs, outcome };
}

const failure = (waitMs: number | null = null): HubError =>
  new HubError('The Hub stumbled.', { next: 'retry', status: 503, waitMs });

describe('a request that fails', () => {
  it('is sent again until it succeeds', async () => {
    expect(await run([failure(), failure(7_000), null])).toEqual({
      tries: 3,
      waitsMs: [1_000, 7_500],
      outcome: 'done',
    });
  });

  it('is given up after eight tries, which span more than a minute', async () => {
    const { tries, waitsMs, outcome } = await run([failure()]);
    expect(tries).toBe(8);
    expect(waitsMs.reduce((sum, ms) => sum + ms, 0)).toBe(63_000);
    expect(outcome).toBe(
      'The Hub stumbled. That was try 8 of 8: start again later, it goes on where it stopped.',
    );
  });

  it('is given up after five minutes of slow failures', async () => {
    const { tries, outcome } = await run([failure()], { tryMs: 60_000 });
    expect(tries).toBe(5);
    expect(outcome).toMatch(/It has failed for 5 minutes: start again later/);
  });

  it('may wait for the quota, and as the Hub asks, for longer than that', async () => {
    const slow = [failure(290_000), failure(290_000), failure(290_000), null];
    expect(await run(slow, { tryMs: 30_000, heldMs: 290_000 })).toMatchObject({ tries: 4, outcome: 'done' });
  });

  it('is given up when the Hub asks to come back another day', async () => {
    const { tries, waitsMs, outcome } = await run([failure(86_400_000)]);
    expect(tries).toBe(1);
    expect(waitsMs).toEqual([]);
    expect(outcome).toMatch(/It asks to wait until 2026-10-02 00:00 UTC: start again later/);
    expect((await run([failure(Number.MAX_VALUE)])).tries).toBe(1);
  });

  it('is not sent again where that is no use, nor after an error of ours', async () => {
    const hopeless = new HubError('No.', { next: 'stop', status: 404 });
    expect(await run([hopeless])).toMatchObject({ tries: 1, outcome: 'No.' });
    expect(await run([new TypeError('a slip')])).toMatchObject({ tries: 1, outcome: 'a slip' });
  });
});

it('ends at once when stopped while it waits', async () => {
  const stop = new AbortController();
  const clock = createImpatientClock();
  const work = (): Promise<never> => {
    stop.abort(new Error('Ctrl-C'));
    return Promise.reject(failure());
  };
  await expect(retry(work, { clock, random: () => 0, signal: stop.signal })).rejects.toThrow('Ctrl-C');
});
