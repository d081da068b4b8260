import type { HubRecord } from '../hub-record.ts';

/** What `expand` may name on the list. */
const LIST_KEYS =
  'author baseModels cardData config createdAt disabled downloads downloadsAllTime evalResults gated inference inferenceProviderMapping lastModified library_name likes mask_token model-index pipeline_tag private safetensors sha siblings spaces tags transformersInfo trendingScore widgetData gguf resourceGroup xetEnabled'.split(
    ' ',
  );

/** What `expand` may name on one model. */
const DETAIL_KEYS = [...LIST_KEYS, 'childrenModelCount', 'usedStorage'];

/** Sent by the list when nothing is asked for; `modelId` repeats `id`. */
const PLAIN_KEYS =
  '_id id likes trendingScore private downloads tags pipeline_tag library_name createdAt'.split(' ');

/** Left out of the description of one model unless asked for. */
const SPARED_KEYS: ReadonlySet<string> = new Set(['baseModels', 'downloadsAllTime', 'trendingScore']);

export const expandOf = (params: URLSearchParams): readonly string[] => [
  ...params.getAll('expand'),
  ...params.getAll('expand[]'),
];

/** One sentence about the first name that may not be expanded; `null` when all may. */
export function refuseExpand(names: readonly string[], route: 'list' | 'detail'): string | null {
  const allowed = route === 'list' ? LIST_KEYS : DETAIL_KEYS;
  const wrong = names.find((name) => !allowed.includes(name));
  return wrong === undefined ? null : `"expand" must be one of [${allowed.join(', ')}], not "${wrong}"`;
}

type Fields = Readonly<Record<string, unknown>>;

/** A record as the list sends it: what was asked for, plus the key that it is sorted by. */
export function toListItem(record: HubRecord, expand: readonly string[], sortKey: string): Fields {
  if (expand.length > 0) return pick(record, new Set(['_id', 'id', ...expand, sortKey]));
  const plain: Record<string, unknown> = {};
  const fields: Fields = { ...record };
  for (const key of PLAIN_KEYS) if (fields[key] !== undefined) plain[key] = fields[key];
  return { ...plain, modelId: record.id };
}

/** A record as the route of one model sends it. */
export function toDetail(record: HubRecord, expand: readonly string[], extra: () => Fields): Fields {
  if (expand.length > 0) {
    return { ...pick(record, new Set(['_id', 'id', ...expand])), ...pick(extra(), new Set(expand)) };
  }
  const names = Object.keys(record).filter((name) => !SPARED_KEYS.has(name));
  return { ...pick(record, new Set(names)), modelId: record.id };
}

function pick(record: object, names: ReadonlySet<string>): Fields {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) if (names.has(name)) fields[name] = value;
  return fields;
}
