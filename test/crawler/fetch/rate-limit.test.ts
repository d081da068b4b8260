import { expect, it } from 'vitest';
import { parseRateLimit } from '../../../crawler/fetch/rate-limit.ts';
import type { RateLimit } from '../../../crawler/fetch/rate-limit.ts';

const read = (ratelimit: string, policy?: string): RateLimit | null =>
  parseRateLimit(new Headers({ ratelimit, ...(policy === undefined ? {} : { 'ratelimit-policy': policy }) }));

it('reads what is left, of how much, until when', () => {
  const headers = new Headers({
    RateLimit: '"api";r=499;t=293',
    'RateLimit-Policy': '"fixed window";"api";q=500;w=300',
  });
  expect(parseRateLimit(headers)).toEqual({ left: 499, resetInSeconds: 293, quota: 500, windowSeconds: 300 });
});

it('does without the policy, and without both', () => {
  const alone = { left: 0, resetInSeconds: 5, quota: null, windowSeconds: null };
  expect(read('"api"; r=0; t=5')).toEqual(alone);
  expect(parseRateLimit(new Headers())).toBeNull();
});

it.each([
  ['parameters in another order', '"api";t=7;r=3', '"api";w=300;q=500'],
  ['a name of several words', '"api v2";r=3;t=7', '"api v2";q=500;w=300'],
  [
    'several quotas, of which the tightest counts',
    '"a";r=90;t=1, "b";r=3;t=7',
    '"a";q=9;w=9, "b";q=500;w=300',
  ],
])('reads %s', (_, ratelimit, policy) => {
  expect(read(ratelimit, policy)).toEqual({ left: 3, resetInSeconds: 7, quota: 500, windowSeconds: 300 });
});

it.each(['', 'api', '"api";r=-1;t=5', '"api";r=many;t=5', '"api";r=5', 'limit=100, remaining=4'])(
  'makes nothing of "%s"',
  (text) => {
    expect(read(text)).toBeNull();
  },
);
