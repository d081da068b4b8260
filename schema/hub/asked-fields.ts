import type { ReferenceSource } from '../reference.ts';
import type { Asked } from './asked.ts';

/** Which parts of an observation a source can speak about. */
export interface AskedFields {
  readonly hubId: boolean;
  readonly tags: boolean;
  readonly card: boolean;
  readonly baseModels: boolean;
  readonly license: boolean;
  readonly downloads30d: boolean;
  readonly downloadsAllTime: boolean;
  readonly likes: boolean;
  readonly createdAt: boolean;
  readonly lastModified: boolean;
  readonly task: boolean;
  readonly library: boolean;
  readonly gate: boolean;
  readonly isDisabled: boolean;
  readonly parameters: boolean;
  readonly inferredRelation: boolean;
  readonly observedSources: readonly ReferenceSource[];
}

/** One answer for a whole file or crawl: its records share one `Asked`. */
const cache = new WeakMap<Asked, AskedFields>();

/** Reads the names of the Hub's fields once for all records that share them. */
export function toAskedFields(asked: Asked): AskedFields {
  const known = cache.get(asked);
  if (known !== undefined) return known;
  const fields = read(asked);
  cache.set(asked, fields);
  return fields;
}

function read(asked: Asked): AskedFields {
  const tags = asked.has('tags');
  const card = asked.has('cardData');
  const baseModels = asked.has('baseModels');
  const library = asked.has('library_name');
  const observedSources: ReferenceSource[] = [];
  if (baseModels) observedSources.push('baseModels');
  if (tags) observedSources.push('tag');
  if (card) observedSources.push('card');
  return {
    hubId: asked.has('_id'),
    tags,
    card,
    baseModels,
    license: tags || card,
    downloads30d: asked.has('downloads'),
    downloadsAllTime: asked.has('downloadsAllTime'),
    likes: asked.has('likes'),
    createdAt: asked.has('createdAt'),
    lastModified: asked.has('lastModified'),
    task: asked.has('pipeline_tag'),
    library,
    gate: asked.has('gated'),
    isDisabled: asked.has('disabled'),
    parameters: asked.has('safetensors'),
    inferredRelation: observedSources.length > 0,
    observedSources,
  };
}
