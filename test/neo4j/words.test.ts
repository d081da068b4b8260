import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { openStore } from '../../store/open-store.ts';
import { partOf, seen } from '../store/pictures.ts';
import { withServer } from './ask-server.ts';
import { sharedServer, useEmptyDatabase } from './use-server.ts';

/** The query by words that the docs give to people. */
const [, QUERY = ''] = /```cypher\n(.+?)```/s.exec(readFileSync('docs/stores.md', 'utf8')) ?? [];

beforeEach(useEmptyDatabase);

it('the query of docs/stores.md finds ids by their words, and takes any text for words', async () => {
  const { uri } = sharedServer();
  const store = await openStore(uri, 'write');
  const ids = ['meta-llama/Llama-2-7b', 'Qwen/Qwen2-7B-Instruct', 'a/tiny-llama', 'b/OR'];
  await partOf(store, '2024-07-11', ...ids.map((id) => seen(id)));
  await store.close();
  await withServer(uri, async (ask) => {
    await ask('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
    const find = async (text: string): Promise<readonly unknown[]> =>
      (await ask(QUERY, { text })).map(({ id }) => id).toSorted();
    expect(await find('LLAMA')).toEqual(['a/tiny-llama', 'meta-llama/Llama-2-7b']);
    expect(await find(' 7b  qwen ')).toEqual(['Qwen/Qwen2-7B-Instruct']);
    expect(await find('qwen/qwen2')).toEqual(['Qwen/Qwen2-7B-Instruct']);
    expect(await find('OR')).toEqual(['b/OR']);
    expect(await find('lla*')).toEqual([]);
    expect(await find('')).toEqual([]);
    const sign = fc.constantFrom(...'+-&|!(){}[]^"~*?:\\/ abAND');
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'binary' })), async (text) => {
        await find(text);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
