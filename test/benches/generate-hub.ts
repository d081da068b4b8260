import type { Derivation } from '../../schema/derivation.ts';
import { EVIDENCE } from '../../schema/evidence.ts';
import { RELATIONS } from '../../schema/relation.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';

/** Models and derivations in chunks, as a store would scan them. */
export interface GeneratedHub {
  readonly models: () => Iterable<readonly StoredModel[]>;
  readonly derivations: () => Iterable<readonly Derivation[]>;
}

const CHUNK = 10_000;

/**
 * An invented Hub of `count` models, the same for the same seed. A third stands alone; the rest derives
 * from earlier ones, half of the time from a model that already has children (so that few become very
 * popular), every tenth from one to three more. 2% of the parents are stubs, one in 5,000 derives from
 * one of its own descendants.
 */
export function generateHub(count: number, seed: number): GeneratedHub {
  return {
    *models() {
      const random = createRandom(seed);
      for (let start = 0; start < count; start += CHUNK) {
        const length = Math.min(CHUNK, count - start);
        yield Array.from({ length }, (_, i) => toModel(start + i + 1, random));
      }
    },
    *derivations() {
      const random = createRandom(seed + 1);
      const popular: number[] = [1];
      for (let start = 0; start < count; start += CHUNK) {
        const chunk: Derivation[] = [];
        for (let key = Math.max(start + 1, 2); key <= Math.min(start + CHUNK, count); key++) {
          for (const [position, parentKey] of pickParents(key, count, popular, random).entries()) {
            chunk.push(toDerivation(key, parentKey, position, random));
          }
        }
        yield chunk;
      }
    },
  };
}

function pickParents(key: number, count: number, popular: number[], random: () => number): number[] {
  if (random() < 0.35) return [];
  const parents = new Set<number>();
  const wanted = random() < 0.1 ? 2 + Math.floor(random() * 3) : 1;
  while (parents.size < Math.min(wanted, key - 1)) {
    const isPopular = random() < 0.5;
    const pool = popular[Math.floor(random() * popular.length)] ?? 1;
    parents.add(isPopular ? pool : 1 + Math.floor(random() ** 2 * (key - 1)));
  }
  parents.delete(key);
  popular.push(...parents);
  if (random() < 0.0002) parents.add(Math.min(count, key + 1 + Math.floor(random() * 50)));
  parents.delete(key);
  return [...parents];
}

const DAY = '2024-07-11';
const OWNERS = ['Qwen', 'google', 'meta-llama', 'mistralai', 'facebook'];

function toModel(key: number, random: () => number): StoredModel {
  const owner = OWNERS[Math.floor(random() * 500)] ?? `maker-${Math.floor(random() ** 3 * 60_000)}`;
  return {
    key,
    id: `${owner}/Model-${Math.floor(random() * 80)}B-${key.toString(36)}-GGUF`,
    state: random() < 0.02 ? 'stub' : 'live',
    firstSeen: DAY,
    lastSeen: DAY,
    goneSince: null,
    hubId: null,
    license: random() < 0.4 ? [] : ['apache-2.0'],
    licenseName: null,
    downloads30d: Math.floor(random() ** 12 * 1e6),
    downloadsAllTime: null,
    likes: Math.floor(random() ** 20 * 3000),
    createdAtMs: Date.UTC(2022, 2) + key * 60_000,
    lastModifiedMs: null,
    task: random() < 0.3 ? null : 'text-generation',
    library: random() < 0.3 ? null : 'transformers',
    gate: 'open',
    isDisabled: false,
    newVersion: null,
    parameters: null,
    inferredRelation: null,
  };
}

function toDerivation(
  childKey: number,
  parentKey: number,
  position: number,
  random: () => number,
): Derivation {
  return {
    childKey,
    parentKey,
    position,
    relation: RELATIONS[Math.floor(random() * RELATIONS.length)] ?? 'unspecified',
    evidence: EVIDENCE[Math.floor(random() * EVIDENCE.length)] ?? 'hub',
    declaredRelation: null,
  };
}

/** Numbers from 0 up to 1, the same for the same seed (a linear congruential generator, mixed). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
}
