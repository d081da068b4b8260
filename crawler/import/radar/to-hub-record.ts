import type { Asked } from '../../../schema/hub/asked.ts';
import type { RadarLine } from './is-radar-line.ts';

/** A radar line as the Hub's API would send the model, with the fields that the line speaks about. */
export interface RadarRecord {
  readonly record: Readonly<Record<string, unknown>>;
  readonly asked: Asked;
}

const ASKED: readonly string[] = [
  'id',
  'tags',
  'cardData',
  'downloads',
  'gated',
  'lastModified',
  'library_name',
  'likes',
  'pipeline_tag',
  'safetensors',
];
/** Two sets for all lines: the parser reads each of them once. */
const WITHOUT_BIRTH: Asked = new Set(ASKED);
const WITH_BIRTH: Asked = new Set([...ASKED, 'createdAt']);

/** A day, alone or written as its midnight. */
const DAY_ONLY = /^\d{4}-\d\d-\d\d(?:T00:00(?::00(?:\.0+)?)?Z?)?$/;

/**
 * Turns one line into a record of the Hub. The parents that the Hub links are in the line's tags;
 * `base_model` is what the card declares, several joined by `, `, and becomes the card's.
 *
 * A moment of creation that is only a day is left out, as not asked for: it would be another moment than the
 * Hub's, and two moments of creation make two repositories. `parameters` counts those of GGUF files, too.
 *
 * `{ id: 'a/b', base_model: 'c/d', downloads_30d: 5, tags: [] }` gives `{ id: 'a/b', tags: [], downloads: 5,
 * cardData: { base_model: 'c/d' }, ... }`.
 */
export function toHubRecord(line: RadarLine): RadarRecord {
  const tags = line['tags'];
  const license = line['license'];
  const createdAt = line['created_at'];
  const record = {
    id: line['id'],
    tags,
    cardData: { base_model: toDeclared(line['base_model']), ...toCardLicense(license, tags) },
    createdAt,
    downloads: line['downloads_30d'],
    gated: line['gated'],
    lastModified: line['updated_at'],
    library_name: line['library'],
    likes: line['likes'],
    pipeline_tag: line['pipeline_tag'],
    safetensors: { total: line['parameters'] },
  };
  const isBirthKnown = typeof createdAt === 'string' && !DAY_ONLY.test(createdAt.trim());
  return { record, asked: isBirthKnown ? WITH_BIRTH : WITHOUT_BIRTH };
}

/** Nothing, joined, is an empty text: it declares nothing. */
const toDeclared = (text: unknown): unknown => (typeof text === 'string' && text.trim() === '' ? null : text);

/** Where the tags say `other`, the line's license is the name that the card gives it. */
function toCardLicense(license: unknown, tags: unknown): Readonly<Record<string, unknown>> {
  const isOther = Array.isArray(tags) && tags.includes('license:other');
  return isOther && license !== 'other' ? { license: 'other', license_name: license } : { license };
}
