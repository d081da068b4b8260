import { describe, expect, it } from 'vitest';
import { findOrdinal } from '../../lineage/index/id-column.ts';
import { FAMILIES } from '../../schema/family.ts';
import { BEING_REPLACED } from '../../store/derived/being-replaced.ts';
import type { Store } from '../../store/port.ts';
import { fillIndex } from '../../web/api/fill-index.ts';
import { addGraph, openGraphStore } from './graph-store.ts';

/** The store, with something happening after its models were read for the first time. */
function interrupt(store: Store, happen: () => Promise<void>): Store {
  let isFirst = true;
  return {
    ...store,
    async *scanModels() {
      yield* store.scanModels();
      if (isFirst) {
        isFirst = false;
        await happen();
      }
    },
  };
}

describe('filling an index from a store', () => {
  it('reads models, stubs, derivations and older names', async () => {
    const store = await openGraphStore(`
      lost stub
      lost + llama <- blend merge
      Old/Llama => llama`);
    const index = await fillIndex(store, FAMILIES);
    const { dataVersion, snapshot } = await store.status();
    expect(index.nodes.count).toBe(3);
    expect(index.parents.targets).toHaveLength(2);
    expect(findOrdinal(index, 'old/llama')).toBe(findOrdinal(index, 'llama'));
    expect(index).toMatchObject({ dataVersion, snapshot });
  });

  it('starts over when everything was derived anew between models and derivations', async () => {
    const store = await openGraphStore('llama <- chat finetune');
    const meanwhile = interrupt(store, () =>
      addGraph(store, 'lost stub\n lost <- late finetune\n llama <- chat'),
    );
    const index = await fillIndex(meanwhile, FAMILIES);
    expect(index.nodes.count).toBe(4);
    expect(index.parents.targets).toHaveLength(2);
    expect(index.dataVersion).toBe((await store.status()).dataVersion);
  });

  it('starts over while derived values are being replaced', async () => {
    const store = await openGraphStore('llama <- chat finetune');
    let [looks, scans] = [0, 0];
    const replacing: Store = {
      ...store,
      async status() {
        const status = await store.status();
        return ++looks <= 2 ? { ...status, derivedVersion: BEING_REPLACED } : status;
      },
      async *scanDerivations() {
        scans++;
        yield* store.scanDerivations();
      },
    };
    await fillIndex(replacing, FAMILIES);
    expect(scans).toBe(2);
  });

  it('fails at once when the store itself does not fit together', async () => {
    const store = await openGraphStore('llama <- chat finetune');
    let scans = 0;
    const broken: Store = {
      ...store,
      async *scanModels() {
        scans++;
        yield [];
      },
    };
    await expect(fillIndex(broken, FAMILIES)).rejects.toThrow('no model row carries');
    expect(scans).toBe(1);
  });

  it('stops when told to', async () => {
    const store = await openGraphStore('llama <- chat finetune');
    const stop = new AbortController();
    const stopped = interrupt(store, async () => stop.abort());
    await expect(fillIndex(stopped, FAMILIES, stop.signal)).rejects.toThrow('aborted');
  });
});
