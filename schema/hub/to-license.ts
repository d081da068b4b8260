import type { JsonRecord } from './to-record.ts';

const PREFIX = 'license:';
const NONE: readonly string[] = [];

/**
 * The license labels of a record, lower-case, in order, each once: those of its tags (`license:mit`),
 * else what its card says (a text or a list). `[]` when neither names one. O(tags).
 */
export function toLicense(tags: readonly unknown[], card: JsonRecord | null): readonly string[] {
  const tagged = collect(tags, PREFIX);
  if (tagged.length > 0 || card === null) return tagged;
  const license = card['license'];
  return collect(Array.isArray(license) ? license : [license], '');
}

function collect(values: readonly unknown[], prefix: string): readonly string[] {
  let labels: string[] | null = null;
  for (const value of values) {
    if (typeof value !== 'string' || !value.startsWith(prefix)) continue;
    const label = value.slice(prefix.length).trim().toLowerCase().toWellFormed();
    if (label === '') continue;
    if (labels === null) labels = [label];
    else labels.push(label);
  }
  if (labels === null) return NONE;
  return labels.length === 1 ? labels : [...new Set(labels)];
}
