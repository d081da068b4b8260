/** Names of a radar line that no record of the Hub has. */
const OWN_NAMES = ['downloads_30d', 'base_model', 'removed'] as const;

export type RadarLine = Readonly<Record<string, unknown>>;

/** A radar line is known by its own names beside an `id`; their values do not matter. */
export const isRadarLine = (value: unknown): value is RadarLine =>
  typeof value === 'object' && value !== null && 'id' in value && OWN_NAMES.every((name) => name in value);

/** The beginning of a text, as bytes: whether a radar line stands in it. */
export const startsLikeRadar = (head: Buffer): boolean =>
  OWN_NAMES.every((name) => head.includes(`"${name}"`));
