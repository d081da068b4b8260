import { END_MS } from '../../../crawler/simulated-hub/calendar.ts';
import type { HubRecord } from '../../../crawler/simulated-hub/hub-record.ts';
import type { LiveHub } from '../../../crawler/simulated-hub/live-hub.ts';
import { createRandom } from '../../../crawler/simulated-hub/random.ts';
import type { Random } from '../../../crawler/simulated-hub/random.ts';
import { create } from './create.ts';
import { download } from './download.ts';
import { hide } from './hide.ts';
import type { Moment, Mutate } from './mutation.ts';
import { recreate } from './recreate.ts';
import { relicense } from './relicense.ts';
import { remove } from './remove.ts';
import { rename } from './rename.ts';
import { reparent } from './reparent.ts';

/** What can happen to a model. Adding one is one file and one line. */
const MUTATIONS = {
  create,
  remove,
  rename,
  hide,
  reparent,
  relicense,
  recreate,
  download,
} as const satisfies Readonly<Record<string, Mutate>>;

export type Mutation = keyof typeof MUTATIONS;

export interface Mutated {
  readonly kind: Mutation;
  /** The model it happened to; of `create` the one that served as a pattern. */
  readonly id: string;
  readonly hubId: string;
  /** The id afterwards; `null` when nobody sees the model any more. */
  readonly newId: string | null;
  readonly atMs: number;
}

export interface MutationPlan {
  readonly seed: number;
  /** How many of each, in an order drawn by the seed; a number is shared out evenly. */
  readonly counts: number | Readonly<Partial<Record<Mutation, number>>>;
  /** When the first one happens; a second after the newest thing that the Hub knows of unless stated. */
  readonly fromMs?: number;
  /** Models that nothing happens to, such as those with children. */
  readonly spares?: (record: HubRecord) => boolean;
}

export interface Mutator {
  /** Lets the next thing happen; `null` when all have. */
  readonly step: () => Mutated | null;
}

/** Lets all changes of a plan happen at once. */
export function mutateHub(hub: LiveHub, plan: MutationPlan): readonly Mutated[] {
  const { step } = createMutator(hub, plan);
  const done: Mutated[] = [];
  for (let next = step(); next !== null; next = step()) done.push(next);
  return done;
}

/**
 * Changes a Hub step by step, as between the requests of a crawl. Up to half a minute lies between two changes, time
 * only moves forward, and each model is changed once, so that what follows from a change is plain.
 */
export function createMutator(hub: LiveHub, plan: MutationPlan): Mutator {
  const random = createRandom(plan.seed);
  const kinds = toKinds(plan, random.fork('kinds'));
  const touched = new Set<string>();
  let ms = toSecond(plan.fromMs ?? findNewest(hub) + 1_000);
  let nth = 0;
  return {
    step: () => {
      const kind = kinds[nth];
      if (kind === undefined) return null;
      nth += 1;
      const record = pick(hub, random, (found) => touched.has(found._id) || plan.spares?.(found) === true);
      const moment = toMoment(hub, random, ms, `${plan.seed}-${nth}`);
      const newId = MUTATIONS[kind](record, moment);
      for (const { _id } of [record, hub.find(newId ?? '') ?? record]) touched.add(_id);
      const mutated = { kind, id: record.id, hubId: record._id, newId, atMs: ms };
      ms += 1_000 * (1 + random.below(30));
      return mutated;
    },
  };
}

/** As the Hub's database makes them: 8 digits of seconds, 16 that no generated model has. */
const toMoment = (hub: LiveHub, random: Random, ms: number, mark: string): Moment => ({
  hub,
  random,
  iso: new Date(ms).toISOString(),
  newHubId: `${(ms / 1000).toString(16).padStart(8, '0')}ffff${Buffer.from(mark).toString('hex').slice(-12).padStart(12, '0')}`,
  newId: `example-later/model-${mark}`,
});

function toKinds({ counts }: MutationPlan, random: Random): readonly Mutation[] {
  const all = Object.keys(MUTATIONS) as readonly Mutation[];
  const kinds =
    typeof counts === 'number'
      ? Array.from({ length: counts }, (_, nth) => all[nth % all.length] ?? 'create')
      : all.flatMap((kind) => Array.from({ length: counts[kind] ?? 0 }, () => kind));
  return kinds
    .map((kind) => ({ kind, order: random.next() }))
    .toSorted((left, right) => left.order - right.order)
    .map(({ kind }) => kind);
}

function pick(hub: LiveHub, random: Random, isTaken: (record: HubRecord) => boolean): HubRecord {
  for (let tries = 0; tries < 10_000; tries += 1) {
    const record = random.pick(hub.records);
    if (!record.private && !isTaken(record)) return record;
  }
  throw new RangeError('Too few models are left that may change: plan fewer changes, or spare fewer models.');
}

const findNewest = (hub: LiveHub): number =>
  hub.records.reduce(
    (newest, { createdAt, lastModified }) =>
      Math.max(newest, Date.parse(createdAt), Date.parse(lastModified)),
    END_MS,
  );

const toSecond = (ms: number): number => Math.ceil(ms / 1000) * 1000;
