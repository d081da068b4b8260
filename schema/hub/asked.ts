/**
 * Names of the Hub fields that a source asked for. The Hub leaves out a field that has no value, so only
 * this tells "asked for and empty" from "not asked for", which says nothing.
 */
export type Asked = ReadonlySet<string>;

/** The fields that our own crawl asks for (`expand=`): all that a model, its references and its license need. */
export const LIST_FIELDS = [
  'baseModels',
  'cardData',
  'createdAt',
  'disabled',
  'downloads',
  'downloadsAllTime',
  'gated',
  'lastModified',
  'library_name',
  'likes',
  'pipeline_tag',
  'private',
  'safetensors',
  'tags',
] as const;

/** A recorded page asked for whatever any of its records carries. O(records x fields). */
export function toAsked(records: readonly unknown[]): Asked {
  const asked = new Set<string>();
  for (const record of records) {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) continue;
    for (const name in record) asked.add(name);
  }
  return asked;
}
