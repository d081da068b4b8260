import { expect, it } from 'vitest';
import type { CoverageDocument } from '../../../schema/wire/status-document.ts';
import { formatLineageWeakness } from '../../../web/app/shell/lineage-weakness.ts';

const coverage: CoverageDocument = {
  models: 1000,
  modelsWithParent: 153,
  modelsWithLicense: 378,
  stubs: 2,
  derivations: 200,
  derivationsToKnown: 180,
  derivationsWithRelation: 190,
};

it.each([
  [{}, 'Declared lineage only: 84.7% of models name no parent'],
  [{ derivationsWithRelation: 99 }, 'Most relations are guesses from library, tags and name'],
  [{ derivationsWithRelation: 0 }, 'All relations are guesses from library, tags and name'],
  [
    { derivations: 0, derivationsWithRelation: 0, modelsWithParent: 0 },
    'Declared lineage only: 100% of models name no parent',
  ],
])('with %j: %s', (part, sentence) => expect(formatLineageWeakness({ ...coverage, ...part })).toBe(sentence));
