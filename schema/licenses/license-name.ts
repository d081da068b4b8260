import { LICENSE_LABELS } from './license-labels.ts';

const SHORT: ReadonlyMap<string, string> = new Map(
  LICENSE_LABELS.map((license) => [license.label, license.short]),
);

/** A label as people write it: `Apache-2.0` of `apache-2.0`, `Llama 2` of `llama2`; an unknown one as it stands. */
export const toLicenseName = (label: string): string => SHORT.get(label.toLowerCase()) ?? label;
