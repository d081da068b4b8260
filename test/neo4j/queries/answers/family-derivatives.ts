import { computeFamilies } from '../../../../lineage/reports/compute-families.ts';
import { FAMILIES } from '../../../../schema/family.ts';
import { toQuestion } from '../question.ts';

const PARAMETERS = FAMILIES.map(({ key, owners }) => ({
  family: key,
  owners: owners.map((owner) => owner.toLowerCase()),
}));

export const familyDerivatives = toQuestion<{ readonly family: string; readonly owners: readonly string[] }>({
  name: 'family-derivatives',
  asked: () => PARAMETERS,
  example: { family: 'meta', owners: ['meta-llama', 'facebook'] },
  answer: (index, { family }) =>
    computeFamilies(
      index,
      FAMILIES.filter(({ key }) => key === family),
    ).map(({ published, derivatives, direct, authors }) => ({ published, derivatives, direct, authors })),
});
