import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveStore } from '../../../cli/derive/derive-store.ts';
import { createMemoryStore } from '../../../store/memory/create-memory-store.ts';
import type { Store } from '../../../store/port.ts';
import { restoreSnapshot } from '../../../store/snapshots/restore-snapshot.ts';
import { writeSnapshot } from '../../../store/snapshots/write-snapshot.ts';
import { anyHistory, live } from './random-history.ts';
import type { History } from './random-history.ts';
import { toStorePicture } from './store-picture.ts';

let dir: string;
let serial = 0;
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'stemma-snapshots-'))));
afterAll(() => rm(dir, { recursive: true, force: true }));

async function toStore(history: History): Promise<Store> {
  const store = createMemoryStore();
  await live(store, history);
  await deriveStore(store);
  return store;
}

async function copyBySnapshot(store: Store): Promise<Store> {
  const written = await writeSnapshot(store, join(dir, String(++serial)));
  const restored = createMemoryStore();
  await restoreSnapshot(written, restored, { signal: new AbortController().signal });
  await deriveStore(restored);
  return restored;
}

describe('a store from a snapshot', () => {
  it('has the same models, derivations, counts, depths and families, whatever happened before', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const store = await toStore(history);
        const restored = await copyBySnapshot(store);
        expect(await toStorePicture(restored)).toEqual(await toStorePicture(store));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
