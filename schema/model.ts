import type { Relation } from './relation.ts';

/** Whether a model's files ask for permission: `auto` is granted at once, `manual` by its owner. Stores keep the place. */
export const GATES = ['open', 'auto', 'manual'] as const;
export type Gate = (typeof GATES)[number];

/**
 * `live`: on the Hub when last looked at. `gone`: a later complete pass did not list it.
 * `stub`: only named by others, never seen itself.
 */
export const MODEL_STATES = ['live', 'gone', 'stub'] as const;
export type ModelState = (typeof MODEL_STATES)[number];

/** One model repository as the Hub describes it. `null` is "the Hub was asked and gave nothing". */
export interface Model {
  /** `owner/name`, or one segment for a legacy id (`gpt2`), in the Hub's spelling. */
  readonly id: string;
  /** The Hub's `_id`, 24 hexadecimal digits: the identity of the repository across renames. */
  readonly hubId: string | null;
  /** License labels as tagged (`['apache-2.0']`), in order, each once; `[]` when none is declared. */
  readonly license: readonly string[];
  /** `license_name` of the card, stated beside `license: other`. */
  readonly licenseName: string | null;
  readonly downloads30d: number | null;
  readonly downloadsAllTime: number | null;
  readonly likes: number | null;
  /** Milliseconds since 1970, UTC. */
  readonly createdAtMs: number | null;
  /** Milliseconds since 1970, UTC. */
  readonly lastModifiedMs: number | null;
  /** `pipeline_tag`, e.g. `text-generation`. */
  readonly task: string | null;
  /** `library_name`, e.g. `transformers`. */
  readonly library: string | null;
  readonly gate: Gate | null;
  readonly isDisabled: boolean | null;
  /** The card's `new_version`: the id of the model that supersedes this one. */
  readonly newVersion: string | null;
  /** Number of parameters that the Hub read from the safetensors files. */
  readonly parameters: number | null;
  /** Our guess of the relation to its parents, from library, tags and name; never used in a verdict. */
  readonly inferredRelation: Relation | null;
}

/** A model of which nothing but its name is known. */
export const NOTHING_KNOWN: Omit<Model, 'id'> = {
  hubId: null,
  license: [],
  licenseName: null,
  downloads30d: null,
  downloadsAllTime: null,
  likes: null,
  createdAtMs: null,
  lastModifiedMs: null,
  task: null,
  library: null,
  gate: null,
  isDisabled: null,
  newVersion: null,
  parameters: null,
  inferredRelation: null,
};

/** The owner part of an id; a legacy id of one segment has none. */
export function toOwner(id: string): string | null {
  const slash = id.indexOf('/');
  return slash < 0 ? null : id.slice(0, slash);
}

/** The name part of an id: `Mistral-7B-v0.1` of `mistralai/Mistral-7B-v0.1`. */
export const toName = (id: string): string => id.slice(id.indexOf('/') + 1);
