import { LICENSE_LABELS } from './license-labels.ts';

/**
 * The seven classes that a license label is drawn in, strictest last but one.
 * A class says what a derivative must expect; it is not a verdict.
 */
export const LICENSE_CLASSES = [
  { key: 'permissive', title: 'No conditions' },
  { key: 'notice', title: 'Keep notice' },
  { key: 'copyleft', title: 'Copyleft' },
  { key: 'non-commercial', title: 'Non-commercial' },
  { key: 'use-restricted', title: 'Use-restricted' },
  { key: 'no-derivatives', title: 'No derivatives' },
  { key: 'unknown', title: 'Unknown or none' },
] as const;

export type LicenseClass = (typeof LICENSE_CLASSES)[number]['key'];

/** From the strictest down: the class of several labels is the strictest among them. */
const STRICTNESS: readonly LicenseClass[] = [
  'no-derivatives',
  'non-commercial',
  'use-restricted',
  'copyleft',
  'unknown',
  'notice',
  'permissive',
];

const BY_LABEL: ReadonlyMap<string, LicenseClass> = new Map(
  LICENSE_LABELS.map((license) => [license.label, license.class]),
);

/**
 * The class of a model's license labels: the strictest of them, `unknown` for none.
 * `other` is looked up by its `licenseName` (blanks read as hyphens); never guessed from the model's family.
 */
export function toLicenseClass(labels: readonly string[], licenseName: string | null = null): LicenseClass {
  const classes = labels.map((label) => {
    const key = label === 'other' && licenseName ? licenseName.trim().replaceAll(/\s+/g, '-') : label;
    return BY_LABEL.get(key.toLowerCase()) ?? 'unknown';
  });
  return STRICTNESS.find((candidate) => classes.includes(candidate)) ?? 'unknown';
}
