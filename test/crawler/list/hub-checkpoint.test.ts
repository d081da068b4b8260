import { expect, it } from 'vitest';
import {
  formatHubCheckpoint,
  NEW_LISTING,
  parseHubCheckpoint,
} from '../../../crawler/list/hub-checkpoint.ts';
import type { ListingState } from '../../../crawler/list/hub-checkpoint.ts';

const STATE: ListingState = {
  next: 'http://hub.test/api/models?cursor=x',
  pages: 12,
  models: 12_000,
  order: 'newest-first',
  startedAtMs: 1_790_000_000_000,
  reachedMs: 1_700_000_000_000,
};

it('comes back as it was saved', () => {
  expect(parseHubCheckpoint(formatHubCheckpoint(STATE))).toEqual(STATE);
  const last = { ...STATE, next: null };
  expect(parseHubCheckpoint(formatHubCheckpoint(last))).toEqual(last);
  expect(parseHubCheckpoint(null)).toEqual(NEW_LISTING);
});

it('of an earlier version knows no times', () => {
  const saved =
    '{"kind":"hub","next":"http://hub.test/api/models?cursor=x","pages":12,"models":12000,"order":"unsorted"}';
  expect(parseHubCheckpoint(saved)).toEqual({
    ...STATE,
    order: 'unsorted',
    startedAtMs: null,
    reachedMs: null,
  });
});

it('can lead back to an older state, and still differs from it', () => {
  const later = { ...STATE, next: 'http://hub.test/api/models?cursor=secret', pages: 14, models: 14_000 };
  const saved = formatHubCheckpoint(later, STATE);
  expect(parseHubCheckpoint(saved)).toEqual(STATE);
  expect(saved).not.toBe(formatHubCheckpoint(STATE));
  expect(saved).not.toContain('secret');
});

it.each([
  '{}',
  '{"kind":"import"}',
  '{"kind":"hub","next":5}',
  '{"kind":"hub","next":"x","pages":1}',
  '[]',
  '7',
])('refuses %s', (text) =>
  expect(() => parseHubCheckpoint(text)).toThrow(/is not of a crawl\. Start over with --fresh/),
);
