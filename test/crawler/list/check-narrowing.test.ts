import { expect, it } from 'vitest';
import { checkNarrowing } from '../../../crawler/list/check-narrowing.ts';
import { listPages } from '../../../crawler/list/list-pages.ts';
import type { Narrowing } from '../../../crawler/list/check-narrowing.ts';
import type { FaultRule } from '../../../crawler/simulated-hub/server/fault.ts';
import { createClientForTest } from '../client-for-test.ts';
import { serveForTest } from '../serve-for-test.ts';

const HUB = 'http://hub.test';

/** Models `owner/name`, each with the tags behind a colon. */
const models = (...lines: readonly string[]): readonly unknown[] =>
  lines.map((line) => {
    const [id, ...tags] = line.split(' ');
    return { id, tags };
  });

const isNarrowed = (only: Narrowing, ...lines: readonly string[]): boolean => {
  try {
    checkNarrowing(models(...lines), only, HUB);
    return true;
  } catch {
    return false;
  }
};

it('takes a list of one owner, in whatever case', () => {
  expect(isNarrowed({ author: 'qwen' }, 'Qwen/a', 'Qwen/b')).toBe(true);
  expect(isNarrowed({ author: 'Qwen' }, 'Qwen/a', 'meta/b', 'meta/c')).toBe(false);
  expect(isNarrowed({ author: 'Qwen' }, 'Qwen-lab/a')).toBe(false);
});

it('takes a list of one base, and of one that bears a newer name by now', () => {
  const only = { filter: 'base_model:old/base' };
  expect(isNarrowed(only, 'a/x base_model:old/base', 'a/y pytorch base_model:Old/Base')).toBe(true);
  expect(isNarrowed(only, 'a/x base_model:new/base', 'a/y base_model:new/base base_model:b/other')).toBe(
    true,
  );
  // Of everything, the most popular base has a few children at the top.
  expect(isNarrowed(only, 'a/x base_model:old/base', 'a/y', 'a/z base_model:b/other')).toBe(false);
  expect(isNarrowed({ filter: 'base_model:old/base' }, 'a/x', 'a/y')).toBe(false);
});

it('takes a list of one tag, an empty list, and stands records of any form', () => {
  expect(isNarrowed({ filter: 'gguf' }, 'a/x gguf', 'a/y GGUF en')).toBe(true);
  expect(isNarrowed({ filter: 'gguf' }, 'a/x en', 'a/y gguf', 'a/z fr')).toBe(false);
  expect(isNarrowed({ filter: 'gguf' })).toBe(true);
  expect(() => checkNarrowing([null, 7, { tags: 'x' }], { author: 'a' }, HUB)).toThrow(
    'http://hub.test ignores author=a: it lists other models. Read everything instead (--mode hub).',
  );
});

const ignoring =
  (name: string): FaultRule =>
  ({ url }) => {
    const plain = new URL(url);
    plain.searchParams.delete(name);
    return url.searchParams.has(name) ? { kind: 'confuse', url: plain } : null;
  };

it.each([
  { name: 'author', only: { author: 'Qwen' } },
  { name: 'filter', only: { filter: 'base_model:Qwen/Qwen2.5-7B' } },
])('stops a listing where the Hub ignores $name', async ({ name, only }) => {
  const list = async (hubUrl: string): Promise<number> => {
    let count = 0;
    const client = createClientForTest();
    const onNotice = (): void => undefined;
    const request = {
      hubUrl,
      client,
      sort: 'downloads',
      direction: -1,
      startUrl: null,
      limit: null,
      only,
      onNotice,
    } as const;
    for await (const page of listPages(request)) count += page.records.length;
    return count;
  };
  const hub = await serveForTest();
  expect(await list(hub.url)).toBeGreaterThan(5);
  const deaf = await serveForTest({ faults: [ignoring(name)] });
  await expect(list(deaf.url)).rejects.toThrow(`ignores ${name}=`);
  expect(deaf.requests).toHaveLength(1);
});
