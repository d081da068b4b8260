import { describe, expect, it } from 'vitest';
import { deriveStore } from '../../../cli/derive/derive-store.ts';
import { copyStore } from '../../../store/copy/copy-store.ts';
import { hashStore } from '../../../store/copy/hash-store.ts';
import { createMemoryStore } from '../../../store/memory/create-memory-store.ts';
import type { Store } from '../../../store/port.ts';
import type { GetStore } from '../contract.ts';
import { content, passOver, partOf, seen, start, toHubId } from '../pictures.ts';

const ONE = toHubId('2023-01-01T00:00:00Z');
const TWO = toHubId('2023-02-01T00:00:00Z');
const THREE = toHubId('2023-03-01T00:00:00Z');
/** Models that are alike, and rows of one step of a copy. */
const [MANY, STEP] = [250, 100];
const signal = new AbortController().signal;

/** Renamed, gone, re-created and unchanged models, stubs, aliases, look-ups, a crawl that goes on. */
async function fill(store: Store): Promise<void> {
  const many = Array.from({ length: MANY }, (_, at) => seen(`m/${at}`, { likes: at }, { tag: ['a/one'] }));
  await passOver(
    store,
    '2024-01-01',
    seen('a/one', { hubId: ONE, license: ['mit', 'other'], gate: 'auto', isDisabled: false }),
    seen('a/two', { hubId: TWO, downloads30d: 7 }, { card: ['lost/stub'], baseModels: ['a/one'] }),
    seen('a/leaves', { createdAtMs: Date.parse('2023-05-01T00:00:00Z') }),
    ...many,
  );
  await passOver(
    store,
    '2024-02-01',
    seen('a/renamed', { hubId: ONE, inferredRelation: 'finetune' }),
    seen('A/Two', { hubId: THREE }, { tag: ['a/one'] }),
    ...many,
  );
  await partOf(store, '2024-02-02', seen('plain/new', { likes: 3 }));
  await store.writeAliases([{ alias: 'old/name', id: 'a/renamed', source: 'file', seen: '2024-01-05' }]);
  await store.writeLookups([
    { name: 'lost/stub', outcome: 'gone-or-private', target: null, targetHubId: null, seen: '2024-02-03' },
  ]);
  await store.beginCrawl(start('2024-02-04', { fingerprint: 'goes on' }));
  await deriveStore(store);
}

async function copy(from: Store, to: Store, isFresh = false): Promise<void> {
  await copyStore(from, to, { signal, isFresh, stepRows: STEP });
  await deriveStore(to);
}

/** Aborts a copy after its first step. */
async function copyFirstStep(from: Store, to: Store): Promise<void> {
  const stop = new AbortController();
  const copying = copyStore(from, to, {
    signal: stop.signal,
    stepRows: STEP,
    onProgress: () => stop.abort(),
  });
  await expect(copying).rejects.toThrow(/aborted/);
}

export function testCopies(get: GetStore): void {
  describe('copies', () => {
    it('holds all that the other store does, and gives it on', async () => {
      const [first, last] = [createMemoryStore(), createMemoryStore()];
      await fill(first);
      await copy(first, get());
      await copy(get(), last);
      const hash = await hashStore(first);
      expect(hash).toMatchObject({ models: MANY + 5, derivations: MANY + 2 });
      expect(await hashStore(get())).toEqual(hash);
      expect(await hashStore(last)).toEqual(hash);
      for (const store of [get(), last]) {
        expect(await store.status()).toEqual(await first.status());
        expect(await store.crawls()).toEqual(await first.crawls());
        expect(await store.aliases()).toEqual(await first.aliases());
        expect(await store.lookups()).toEqual(await first.lookups());
        expect(await store.findings({})).toEqual(await first.findings({}));
      }
    });

    it('goes on as the other store does', async () => {
      const first = createMemoryStore();
      await fill(first);
      await copy(first, get());
      const news = [
        seen('a/renamed-again', { hubId: ONE }),
        seen('a/leaves', { createdAtMs: Date.parse('2023-05-01T00:00:00Z') }),
        seen('M/1', { likes: 1 }),
        seen('lost/stub', { hubId: TWO }),
      ];
      for (const store of [first, get()]) await partOf(store, '2024-03-01', ...news);
      const contents = await Promise.all([first, get()].map(contentOfFew));
      expect(contents[1]).toEqual(contents[0]);
    });

    it('goes on where it was interrupted, and is no store until it is whole', async () => {
      const first = createMemoryStore();
      await fill(first);
      await copyFirstStep(first, get());
      expect((await get().status()).snapshot).toBeNull();
      await expect(get().beginCrawl(start('2024-03-01'))).rejects.toThrow(/is an unfinished copy of memory:/);
      const result = await copyStore(first, get(), { signal, stepRows: STEP });
      expect(result).toMatchObject({ rows: MANY + 5 - STEP, wentOnAfter: STEP });
      await deriveStore(get());
      expect(await hashStore(get())).toEqual(await hashStore(first));
    });

    it('refuses a store that holds something else, and starts over only an unfinished copy', async () => {
      const [first, other] = [createMemoryStore(), createMemoryStore()];
      await fill(first);
      await passOver(other, '2024-01-01', seen('o/1'), seen('o/2'));
      await copyFirstStep(first, get());
      await expect(copyStore(other, get(), { signal })).rejects.toThrow(/holds a part of another copy/);
      await copy(other, get(), true);
      expect(await contentOfFew(get())).toEqual(await contentOfFew(other));
      for (const isFresh of [false, true]) {
        await expect(copyStore(first, get(), { signal, isFresh, stepRows: STEP })).rejects.toThrow(
          /holds a graph already/,
        );
      }
      expect(await contentOfFew(get())).toEqual(await contentOfFew(other));
    });

    it('refuses to copy nothing', async () => {
      await expect(copyStore(createMemoryStore(), get(), { signal })).rejects.toThrow(/nothing to copy/);
      expect((await get().status()).isEmpty).toBe(true);
    });
  });
}

/** All but the many models that are alike. */
const contentOfFew = async (store: Store): Promise<readonly unknown[]> =>
  (await content(store)).filter((model) => !/"id":"m\/\d/.test(JSON.stringify(model)));
