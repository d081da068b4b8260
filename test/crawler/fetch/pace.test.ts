import { describe, expect, it } from 'vitest';
import { learn, spend, toPace } from '../../../crawler/fetch/pace.ts';
import type { QuotaWindow } from '../../../crawler/fetch/pace.ts';

const window = (left: number, endsAtMs: number, quota: number | null = 500): QuotaWindow => ({
  left,
  endsAtMs,
  quota,
});
const said = (left: number, resetInSeconds: number): Parameters<typeof learn>[1] => ({
  left,
  resetInSeconds,
  quota: 500,
  windowSeconds: 300,
});

describe('whether a request may be sent', () => {
  it.each([
    ['before the Hub said anything', null, 'needed', 0, { kind: 'go' }],
    ['while more than the reserve is left', window(6, 9_000), 'needed', 0, { kind: 'go' }],
    ['at the reserve', window(5, 9_000), 'needed', 0, { kind: 'wait', untilMs: 10_000 }],
    ['at the reserve, for a look-up', window(5, 9_000), 'spare', 0, { kind: 'spent' }],
    ['when the window is over', window(0, 9_000), 'spare', 10_000, { kind: 'go' }],
    ['of a quota without a stated size', window(1, 9_000, null), 'needed', 0, { kind: 'go' }],
    ['of such a quota, spent', window(0, 9_000, null), 'needed', 0, { kind: 'wait', untilMs: 10_000 }],
  ] as const)('%s', (_, known, urgency, nowMs, pace) => {
    expect(toPace(known, urgency, nowMs)).toEqual(pace);
  });
});

describe('what is known of the window', () => {
  it('shrinks with each request, and is forgotten when it is over', () => {
    expect(spend(window(7, 9_000), 0)).toEqual(window(6, 9_000));
    expect(spend(window(7, 9_000), 10_000)).toBeNull();
    expect(spend(null, 0)).toBeNull();
  });

  it('takes the smaller number of one window, whichever answer came last', () => {
    expect(learn(window(7, 9_000), said(9, 9), 2, 0)).toEqual(window(7, 9_000));
    expect(learn(window(7, 9_000), said(5, 9), 2, 500)).toEqual(window(3, 9_000));
    expect(learn(window(7, 9_000), said(1, 9), 2, 500)).toEqual(window(0, 9_000));
  });

  it('keeps the size that an answer does not repeat', () => {
    const silent = { ...said(6, 9), quota: null };
    expect(learn(window(7, 9_000), silent, 0, 0)).toEqual(window(6, 9_000));
  });

  it('begins anew with the next window, without the requests under way', () => {
    expect(learn(window(0, 9_000), said(499, 300), 2, 10_000)).toEqual(window(497, 310_000));
    expect(learn(null, said(1, 20), 3, 0)).toEqual(window(0, 20_000));
  });

  it('ignores late news of a window that is over', () => {
    expect(learn(window(490, 310_000), said(4, 0), 1, 10_000)).toEqual(window(490, 310_000));
  });

  it('believes a Hub that changes its mind', () => {
    expect(learn(window(4_000, 300_000), said(0, 41), 0, 0)).toEqual(window(0, 41_000));
  });
});
