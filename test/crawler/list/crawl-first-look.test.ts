import { expect, it } from 'vitest';
import { crawlFirstLook } from '../../../crawler/list/crawl-first-look.ts';
import { createClientForTest } from '../client-for-test.ts';
import { toIds } from '../crawl-for-test.ts';
import { serveForTest } from '../serve-for-test.ts';

it('brings the most downloaded models first', async () => {
  const hub = await serveForTest();
  const ids: string[] = [];
  const options = {
    hubUrl: hub.url,
    client: createClientForTest(),
    signal: new AbortController().signal,
  };
  for await (const page of crawlFirstLook({ ...options, pages: 2 })) ids.push(...toIds(page));
  const popular = hub.content.records
    .filter((record) => !record.private)
    .toSorted((left, right) => right.downloads - left.downloads || (left._id < right._id ? -1 : 1))
    .slice(0, 2_000)
    .map((record) => record.id);
  expect(ids).toEqual(popular);
  expect(hub.requests).toHaveLength(2);
});
