import { toList, toText, toTextOrNull } from './cells.ts';

/** An index takes no text of more than 8,000 bytes, and whoever wrote a card may have written anything. */
const INDEXED_LENGTH = 1_000;

const NONE: readonly string[] = [];

/** `license`, for people and the index: `apache-2.0`, `mit + other`; `null` for no label. */
export function toIndexedLicense(labels: readonly string[]): string | null {
  const [first] = labels;
  if (first === undefined) return null;
  const text = labels.length === 1 ? first : labels.join(' + ');
  return text.length <= INDEXED_LENGTH ? text : text.slice(0, INDEXED_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

/** `licenses`: the labels where `license` does not say it all, which is seldom; else `null`. */
export const toManyLabels = (labels: readonly string[]): readonly string[] | null =>
  labels.length > 1 || (labels[0]?.length ?? 0) > INDEXED_LENGTH ? labels : null;

/** The labels of the two properties. */
export function toLabels(license: unknown, licenses: unknown): readonly string[] {
  if (licenses !== null && licenses !== undefined) return toList(licenses).map(toText);
  const label = toTextOrNull(license);
  return label === null ? NONE : [label];
}
