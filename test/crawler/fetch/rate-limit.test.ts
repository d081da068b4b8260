import { expect, it } from 'vitest';
import { parseRateLimit } from '../../../crawler/fetch/rate-limit.ts';

it('reads what is left, of how much, until when', () => {
  const headers = new Headers({
    RateLimit: '"api";r=499;t=293',
    'RateLimit-Policy': '"fixed window";"api";q=500;w=300',
  });
  expect(parseRateLimit(headers)).toEqual({ left: 499, resetInSeconds: 293, quota: 500, windowSeconds: 300 });
});

it('does without the policy, and without both', () => {
  expect(parseRateLimit(new Headers({ ratelimit: '"api"; r=0; t=5' }))).toEqual({
    left: 0,
    resetInSeconds: 5,
    quota: null,
    windowSeconds: null,
  });
  expect(parseRateLimit(new Headers())).toBeNull();
});
