import { NOTHING_KNOWN } from '../../../schema/model.ts';
import { toAsked } from '../../../schema/hub/asked.ts';
import { parseHubModel } from '../../../schema/hub/parse-hub-model.ts';
import type { FindingKind } from '../../../schema/finding.ts';
import type { Alias } from '../../../schema/snapshot.ts';
import type { StoredModel, StoredReference } from '../../../schema/stored-rows.ts';
import { createResolver } from '../../../lineage/resolve/resolve-graph.ts';
import type { Resolution } from '../../../lineage/resolve/resolve-graph.ts';

/** A record as the Hub lists it, in short. A text as a model is a record with nothing but its id. */
export type ModelFacts =
  | string
  | {
      readonly id: string;
      readonly _id?: string;
      readonly tags?: readonly string[];
      readonly baseModels?: unknown;
      readonly cardData?: unknown;
      readonly createdAt?: string;
      readonly library_name?: string;
      /** What the store says of it; `live` when left out. */
      readonly state?: StoredModel['state'];
      /** The store's key; its place from 1 when left out. */
      readonly key?: number;
    };

export interface World {
  readonly models: readonly StoredModel[];
  readonly references: readonly StoredReference[];
  readonly aliases: readonly Alias[];
}

const DAY = '2026-08-22';

/** The rows that a store holds after it read these records, with aliases as `old => new` lines. */
export function toWorld(facts: readonly ModelFacts[], aliases: readonly string[] = []): World {
  const models: StoredModel[] = [];
  const references: StoredReference[] = [];
  facts.forEach((fact, place) => {
    const { state = 'live', key = place + 1, ...record } = typeof fact === 'string' ? { id: fact } : fact;
    const parsed = parseHubModel(record, toAsked([record]));
    if (parsed.kind !== 'observation') throw new Error(`No model record: ${JSON.stringify(record)}.`);
    models.push({ ...BLANK, ...parsed.observation.model, key, state });
    for (const reference of parsed.observation.references) references.push({ childKey: key, ...reference });
  });
  return { models, references, aliases: aliases.map(toAlias) };
}

/** `old => new`, with its source and date behind it where they matter: `old => new hub 2026-01-01`. */
function toAlias(line: string): Alias {
  const [alias = '', , id = '', source = 'file', seen = DAY] = line.split(' ');
  return { alias, id, source: source === 'hub' ? 'hub' : source === 'card' ? 'card' : 'file', seen };
}

export function resolveWorld({ models, references, aliases }: World): Resolution {
  const resolver = createResolver();
  resolver.addModels(models);
  resolver.addReferences(references);
  resolver.addAliases(aliases);
  return resolver.resolve({ seen: DAY });
}

/** What follows from these records, as a reader would say it. */
export function resolveRecords(facts: readonly ModelFacts[], aliases: readonly string[] = []): Picture {
  const world = toWorld(facts, aliases);
  return toPicture(world, resolveWorld(world));
}

export interface Picture {
  /** `child -> parent evidence relation`, `wrote X` where the author says otherwise, `?` behind a stub. */
  readonly edges: readonly string[];
  readonly stubs: readonly string[];
  /** `old => new`. */
  readonly cardAliases: readonly string[];
  /** `id | other` of one kind. */
  findings(kind: FindingKind): readonly string[];
  /** Kinds with at least one finding, sorted. */
  readonly kinds: readonly FindingKind[];
  readonly resolution: Resolution;
}

export function toPicture({ models }: World, resolution: Resolution): Picture {
  const ids = new Map(models.map(({ key, id, state }) => [key, state === 'gone' ? `${id} (gone)` : id]));
  for (const stub of resolution.stubs) ids.set(stub.key, `${stub.id}?`);
  const { derivations, stubs, cardAliases, findings } = resolution;
  return {
    edges: derivations.map(({ childKey, parentKey, evidence, relation, declaredRelation }) => {
      const wrote = declaredRelation === null ? '' : ` wrote ${declaredRelation}`;
      return `${ids.get(childKey)} -> ${ids.get(parentKey)} ${evidence} ${relation}${wrote}`;
    }),
    stubs: stubs.map(({ id }) => id),
    cardAliases: cardAliases.map(({ alias, id }) => `${alias} => ${id}`),
    findings: (kind) =>
      findings.filter((finding) => finding.kind === kind).map(({ id, other }) => `${id} | ${other}`),
    kinds: [...new Set(findings.map(({ kind }) => kind))].toSorted(),
    resolution,
  };
}

/** The Hub's own link to parents, with identities made up from their names. */
export const linked = (relation: string, ...ids: readonly string[]): unknown => ({
  relation,
  models: ids.map((id) => ({ _id: toHubId(id), id })),
});

/** The pair of tags that the Hub writes for each parent. */
export const pairs = (relation: string, ...ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => [`base_model:${id}`, `base_model:${relation}:${id}`]);

/** 24 hexadecimal digits that stand for a name. */
export function toHubId(name: string): string {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) % 2 ** 40;
  return hash.toString(16).padStart(24, '0');
}

const BLANK: Omit<StoredModel, 'id' | 'key' | 'state'> = {
  firstSeen: DAY,
  lastSeen: DAY,
  goneSince: null,
  ...NOTHING_KNOWN,
};
