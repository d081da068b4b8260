import type { Random } from '../random.ts';

/** Licenses of models that state one and derive from nothing, by published counts. */
const STATED: readonly (readonly [string, number])[] = [
  ['apache-2.0', 298],
  ['mit', 110],
  ['other', 62],
  ['openrail', 37],
  ['creativeml-openrail-m', 29],
  ['cc-by-nc-4.0', 14],
  ['unknown', 8],
  ['cc-by-4.0', 7],
  ['openrail++', 7],
  ['cc-by-nc-sa-4.0', 4],
  ['afl-3.0', 4],
  ['cc-by-sa-4.0', 3],
  ['gpl-3.0', 3],
];

/** What a derivative says when it does not keep its parent's label: mostly something freer. */
const DRIFTED: readonly (readonly [string, number])[] = [
  ['apache-2.0', 46],
  ['mit', 24],
  ['other', 10],
  ['cc-by-nc-4.0', 7],
  ['openrail', 5],
  ['llama3', 3],
  ['cc-by-4.0', 3],
  ['unknown', 2],
];

/** Shares measured on derivatives whose parents state a license. */
const SILENT = 0.2;
const DRIFT = 0.145;

export interface PickedLicense {
  readonly license: readonly string[];
  readonly licenseName: string | null;
}

export const pickStatedLicense = (random: Random): PickedLicense => ({
  license: [random.weighted(STATED)],
  licenseName: null,
});

/** The license that a derivative states: its parent's mostly, none or another one at times. */
export function pickDerivedLicense(random: Random, parent: PickedLicense): PickedLicense {
  if (random.chance(SILENT)) return { license: [], licenseName: null };
  if (parent.license.length === 0) {
    return random.chance(0.4) ? pickStatedLicense(random) : { license: [], licenseName: null };
  }
  if (!random.chance(DRIFT)) return { license: parent.license, licenseName: parent.licenseName };
  const drifted = random.weighted(DRIFTED);
  return parent.license[0] === drifted
    ? pickStatedLicense(random)
    : { license: [drifted], licenseName: null };
}
