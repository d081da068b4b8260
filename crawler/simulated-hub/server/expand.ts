import type { HubRecord } from '../hub-record.ts';

/** What `expand` may name on the list. */
const LIST_KEYS =
  'author baseModels cardData config createdAt disabled downloads downloadsAllTime evalResults gated inference inferenceProviderMapping lastModified library_name likes mask_token model-index pipeline_tag private safetensors sha siblings spaces tags transformersInfo trendingScore widgetData gguf resourceGroup xetEnabled'.split(
    ' ',
  );

/** What `expand` may name on one model. */
const DETAIL_KEYS = [...LIST_KEYS, 'childrenModelCount', 'usedStorage'];

/** Every field of a record, in the order in which the Hub sends them. */
const RECORD_KEYS = [
  '_id',
  'id',
  'author',
  'baseModels',
  'cardData',
  'disabled',
  'gated',
  'lastModified',
  'likes',
  'trendingScore',
  'private',
  'sha',
  'downloads',
  'downloadsAllTime',
  'safetensors',
  'tags',
  'pipeline_tag',
  'library_name',
  'createdAt',
  'siblings',
  'model-index',
] as const satisfies readonly (keyof HubRecord)[];

/** Sent by the list when nothing is asked for; `modelId` repeats `id`. */
const PLAIN_KEYS: ReadonlySet<string> = new Set(
  '_id id likes trendingScore private downloads tags pipeline_tag library_name createdAt'.split(' '),
);

/** What `full=true` adds to them. */
const FULL_KEYS = ['author', 'gated', 'disabled', 'lastModified', 'sha', 'siblings'];

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

/** Records as the list sends them: what was asked for, plus the key that it is sorted by. */
export function toListProjection(
  params: URLSearchParams,
  { expand, key }: { readonly expand: readonly string[]; readonly key: string },
  noParents: 'absent' | 'null',
): (record: HubRecord) => Fields {
  if (expand.length > 0) {
    const keys = keysIn(new Set(['_id', 'id', ...expand, key]));
    if (noParents === 'absent' || !expand.includes('baseModels')) return (record) => pick(record, keys);
    return (record) => pick({ baseModels: null, ...record }, keys);
  }
  const names = new Set(PLAIN_KEYS);
  if (params.get('full') === 'true') for (const name of FULL_KEYS) names.add(name);
  if (params.get('cardData') === 'true') names.add('cardData');
  const keys = keysIn(names);
  return (record) => ({ ...pick(record, keys), modelId: record.id });
}

/** A record as the route of one model sends it. */
export function toDetail(record: HubRecord, expand: readonly string[], extra: () => Fields): Fields {
  if (expand.length === 0) {
    const keys = RECORD_KEYS.filter((key) => !SPARED_KEYS.has(key));
    return { ...pick(record, keys), modelId: record.id };
  }
  const extras = Object.entries(extra()).filter(([name]) => expand.includes(name));
  return { ...pick(record, keysIn(new Set(['_id', 'id', ...expand]))), ...Object.fromEntries(extras) };
}

type RecordKey = (typeof RECORD_KEYS)[number];

const keysIn = (names: ReadonlySet<string>): readonly RecordKey[] =>
  RECORD_KEYS.filter((key) => names.has(key));

type Parts = { readonly [Key in RecordKey]?: unknown };

function pick(record: Parts, keys: readonly RecordKey[]): Fields {
  const fields: Record<string, unknown> = {};
  for (const key of keys) {
    const value = record[key];
    if (value !== undefined) fields[key] = value;
  }
  return fields;
}
