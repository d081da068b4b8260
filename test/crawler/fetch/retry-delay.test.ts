import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRetryableStatus, toAskedWaitMs, toRetryDelayMs } from '../../../crawler/fetch/retry-delay.ts';

const NOW_MS = Date.parse('2026-10-01T12:00:00Z');

it.each([408, 425, 429, 500, 502, 503, 504, 520, 522, 524])('%i may pass', (status) => {
  expect(isRetryableStatus(status)).toBe(true);
});
it.each([400, 401, 403, 404, 410, 422, 501])('%i stays', (status) => {
  expect(isRetryableStatus(status)).toBe(false);
});

describe('the wait that an answer asks for', () => {
  const wait = (status: number, headers: Record<string, string>): number | null =>
    toAskedWaitMs(status, new Headers(headers), NOW_MS);

  it('is the rest of the window when the quota is spent', () => {
    expect(wait(429, { ratelimit: '"api";r=0;t=55' })).toBe(56_000);
  });
  it('is Retry-After when some quota is left: that is another limiter', () => {
    expect(wait(429, { ratelimit: '"api";r=977;t=140', 'retry-after': '3' })).toBe(4_000);
    expect(wait(429, { ratelimit: '"api";r=977;t=140' })).toBeNull();
  });
  it('reads Retry-After as seconds or as a date', () => {
    expect(wait(503, { 'retry-after': '10' })).toBe(11_000);
    expect(wait(503, { 'retry-after': 'Thu, 01 Oct 2026 12:00:30 GMT' })).toBe(31_000);
    expect(wait(503, { 'retry-after': 'Thu, 01 Oct 2026 11:00:00 GMT' })).toBe(1_000);
    expect(wait(503, { 'retry-after': 'soon' })).toBeNull();
  });
  it("reads a date by the Hub's own clock, however wrong that is", () => {
    const inHalfAMinute = {
      date: 'Thu, 01 Oct 2026 10:00:00 GMT',
      'retry-after': 'Thu, 01 Oct 2026 10:00:30 GMT',
    };
    expect(wait(503, inHalfAMinute)).toBe(31_000);
    expect(wait(503, { ...inHalfAMinute, date: 'yesterday' })).toBe(1_000);
  });
  it('is unknown otherwise', () => expect(wait(502, {})).toBeNull());
});

describe('the wait before the next try', () => {
  it('doubles from one second to sixteen', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((failures) => toRetryDelayMs(failures, null, 0.5))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 16_000, 16_000,
    ]);
  });

  it('never ends before what was asked for, and stays within half of its step otherwise', () => {
    const failures = fc.integer({ min: 1, max: 20 });
    const random = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(failures, random, fc.integer({ min: 0, max: 400_000 }), (nth, chance, asked) => {
        expect(toRetryDelayMs(nth, asked, chance)).toBeGreaterThanOrEqual(asked);
        const free = toRetryDelayMs(nth, null, chance);
        expect(free).toBeGreaterThanOrEqual(500);
        expect(free).toBeLessThanOrEqual(24_000);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
