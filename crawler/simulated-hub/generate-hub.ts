import type { Draft } from './draft.ts';
import { growChain } from './grow/grow-chain.ts';
import { growDerivatives } from './grow/grow-derivatives.ts';
import { growKnown } from './grow/grow-known.ts';
import { growLines } from './grow/grow-lines.ts';
import type { Origin } from './grow/grow-lines.ts';
import { growRoots } from './grow/grow-roots.ts';
import { soil } from './dirt/soil.ts';
import type { HubRecord } from './hub-record.ts';
import { KNOWN_MODELS } from './known/known-models.ts';
import { createRandom } from './random.ts';
import { toRecord } from './to-record.ts';
import { createIdRegistry } from './words/id-registry.ts';

/** Everything that a simulated Hub holds. */
export interface HubContent {
  /** Ascending by `_id`: in the order of creation. Private models are among them. */
  readonly records: readonly HubRecord[];
  /** Former ids in lower case, with the current id that the Hub redirects to. */
  readonly redirects: ReadonlyMap<string, string>;
}

export interface HubSize {
  /** Public models; never fewer than the known ones. */
  readonly models: number;
  readonly seed: number;
}

/** Share of models with a parent, and of those that derive from an invented line, on the real Hub. */
const WITH_PARENT = 0.293;
const FROM_LINES = 0.2;

/**
 * Builds a Hub in small: real well-known models with their real licenses and ages, and around them invented
 * derivatives and strangers in the proportions of the real one, dirt included. The same size and seed give
 * the same Hub on every machine.
 */
export function generateHub({ models, seed }: HubSize): HubContent {
  const random = createRandom(seed);
  const ids = createIdRegistry();
  const known = growKnown(KNOWN_MODELS, random.fork('known'), ids);
  const knownPull = KNOWN_MODELS.reduce((sum, model) => sum + model.pull, 0);
  const lines = growLines(
    Math.max(4, Math.round(models / 160)),
    (knownPull * FROM_LINES) / (1 - FROM_LINES),
    random.fork('lines'),
    ids,
  );
  const origins: readonly Origin[] = [
    ...known.map((draft, nth) => ({
      draft,
      pull: KNOWN_MODELS[nth]?.pull ?? 0,
      burst: KNOWN_MODELS[nth]?.burst ?? null,
    })),
    ...lines,
  ];
  const knownWithParent = known.filter((draft) => draft.parents.length > 0).length;
  const wanted = Math.max(60, Math.round(models * WITH_PARENT) - knownWithParent);
  const chainRoot = lines.find((line) => line.draft.kind === 'text')?.draft;
  const chain = chainRoot === undefined ? [] : growChain(chainRoot, 24, ids);
  const clean = [...known, ...lines.map((line) => line.draft), ...chain];
  const derivatives = growDerivatives(origins, wanted - chain.length, random.fork('derivatives'), ids);
  const soiled = soil(clean, derivatives, random.fork('dirt'));
  const roots = growRoots(models - clean.length - soiled.length, random.fork('roots'), ids);
  const secrets = growRoots(Math.max(3, Math.round(models / 1500)), random.fork('private'), ids);
  return toContent(
    [...clean, ...soiled, ...roots, ...secrets.map((draft) => ({ ...draft, isPrivate: true }))],
    seed,
  );
}

function toContent(drafts: readonly Draft[], seed: number): HubContent {
  const ordered = drafts.toSorted((left, right) => left.createdAtMs - right.createdAtMs);
  const hubIdOf = new Map(ordered.map((draft, nth) => [draft.id, toHubId(draft.createdAtMs, seed, nth)]));
  const random = createRandom(seed).fork('records');
  return {
    records: ordered.map((draft) => toRecord(draft, hubIdOf, random)),
    redirects: new Map(
      drafts.flatMap((draft) => draft.formerIds.map((former) => [former.toLowerCase(), draft.id] as const)),
    ),
  };
}

/** As the Hub's database makes them: 8 digits of seconds, 10 of the machine, 6 of a counter. */
const toHubId = (createdAtMs: number, seed: number, nth: number): string =>
  [
    Math.floor(createdAtMs / 1000)
      .toString(16)
      .padStart(8, '0'),
    (0x36468d0000 + (seed & 0xffff)).toString(16).padStart(10, '0'),
    nth.toString(16).padStart(6, '0'),
  ].join('');
