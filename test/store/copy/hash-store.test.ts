import { describe, expect, it } from 'vitest';
import { deriveStore } from '../../../cli/derive/derive-store.ts';
import type { Observation } from '../../../schema/observation.ts';
import { hashStore } from '../../../store/copy/hash-store.ts';
import type { StoreHash } from '../../../store/copy/hash-store.ts';
import { createMemoryStore } from '../../../store/memory/create-memory-store.ts';
import { passOver, seen } from '../pictures.ts';

async function hashOf(...observations: readonly Observation[]): Promise<StoreHash> {
  const store = createMemoryStore();
  await passOver(store, '2024-01-01', ...observations);
  await deriveStore(store);
  return hashStore(store);
}

const base = seen('a/base', { likes: 1 });
const child = seen('a/child', { likes: 2 }, { tag: ['a/base', 'lost/one'] });

describe('the hash of a store', () => {
  it('does not depend on the order in which models came', async () => {
    expect(await hashOf(base, child)).toEqual(await hashOf(child, base));
    expect(await hashOf(base, child)).toMatchObject({ models: 2, references: 2, derivations: 2 });
  });

  it.each([
    ['a like more', [seen('a/base', { likes: 2 }), child]],
    ['a model more', [base, child, seen('a/other')]],
    ['another parent', [base, seen('a/child', { likes: 2 }, { tag: ['a/base', 'lost/two'] })]],
    ['another order of parents', [base, seen('a/child', { likes: 2 }, { tag: ['lost/one', 'a/base'] })]],
    ['other evidence', [base, seen('a/child', { likes: 2 }, { baseModels: ['a/base', 'lost/one'] })]],
    [
      'values that changed places',
      [seen('a/base', { likes: 2 }), seen('a/child', { likes: 1 }, { tag: [] })],
    ],
  ])('changes with %s', async (_, observations) => {
    expect((await hashOf(...observations)).hash).not.toBe((await hashOf(base, child)).hash);
  });
});
