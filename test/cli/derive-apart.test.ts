import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as apart from '../../cli/derive/derive-apart.ts';
import { computeDerived } from '../../cli/derive/derive-store.ts';
import type { DerivedGraph } from '../../schema/derived-graph.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/port.ts';
import { names, seen, write } from '../store/pictures.ts';
import { createTempFolder } from './run-stemma.ts';

const { deriveApart }: typeof apart = await import(
  new URL('../../dist/cli/derive/derive-apart.js', import.meta.url).href
);

const MODELS = 25_000;

describe('deriving in a process of its own', () => {
  let folder: Awaited<ReturnType<typeof createTempFolder>>;
  let store: Store;
  beforeAll(async () => {
    folder = await createTempFolder();
    store = await openStore(`file:${join(folder.path, 'stemma.db')}`, 'write');
    const observations = Array.from({ length: MODELS }, (_, at) => ({
      ...seen(`a/${at}`),
      references: [names('tag', 0, `a/${at >> 1}`), names('tag', 1, `lost/${at % 7}`)],
    }));
    await write(store, '2024-07-01', ...observations);
  });
  afterAll(async () => {
    await store.close();
    await folder.remove();
  });

  /** The store, with what it was told to write. */
  const listening = (written: DerivedGraph[]): Store => ({
    ...store,
    writeDerived: async (derived) => {
      written.push(derived);
    },
  });

  it('gives what deriving in this process gives, all parts of it', async () => {
    const written: DerivedGraph[] = [];
    const events: string[] = [];
    const meanwhile = async (): Promise<void> => void events.push('meanwhile');
    expect(await deriveApart(listening(written), new AbortController().signal, meanwhile)).toBe('derived');
    const expected = await computeDerived(store);
    expect(expected?.derivations.length).toBeGreaterThan(MODELS);
    expect(written).toEqual([expected]);
    expect(events).toEqual(['meanwhile']);
  });

  it('does nothing when the derived values are up to date, but what was to be done meanwhile', async () => {
    const status = await store.status();
    const upToDate = { ...store, status: async () => ({ ...status, derivedVersion: status.dataVersion }) };
    let isDone = false;
    const meanwhile = async (): Promise<void> => {
      isDone = true;
    };
    expect(await deriveApart(upToDate, new AbortController().signal, meanwhile)).toBe('up-to-date');
    expect(isDone).toBe(true);
  });

  it('ends with the signal, and writes nothing', async () => {
    const written: DerivedGraph[] = [];
    const stop = new AbortController();
    const deriving = deriveApart(listening(written), stop.signal, async () => stop.abort());
    await expect(deriving).rejects.toThrow(/aborted/);
    expect(written).toEqual([]);
  });

  it('says what went wrong in the other process', async () => {
    const elsewhere = { ...store, uri: `file:${join(folder.path, 'missing.db')}` };
    await expect(deriveApart(elsewhere, new AbortController().signal)).rejects.toThrow(
      /^Computing depth, counts and families failed: There is no store at .*missing\.db/,
    );
  });
});
