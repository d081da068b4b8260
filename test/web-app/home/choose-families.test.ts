import { expect, it } from 'vitest';
import type { FamilyReport } from '../../../schema/wire/report-documents.ts';
import { chooseFamilies } from '../../../web/app/home/choose-families.ts';

const family = (key: string, derivatives: number): FamilyReport => ({
  family: key,
  name: key,
  owners: [key],
  published: 1,
  derivatives,
  direct: 0,
  byRelation: {},
  byInferredRelation: {},
  authors: 0,
  maxDepth: 0,
  months: [],
  largest: null,
});

const TABLE = [
  family('qwen', 20),
  family('meta', 90),
  family('google', 80),
  family('mistral', 70),
  family('deepseek', 0),
  family('small', 30),
  family('large', 85),
  family('larger', 95),
];

const keys = (count: number): readonly string[] => chooseFamilies(TABLE, count).map((each) => each.family);

it('always shows the first five of the table that have derivatives, then the largest others', () => {
  expect(keys(6)).toEqual(['larger', 'meta', 'large', 'google', 'mistral', 'qwen']);
  expect(keys(4)).toEqual(['meta', 'google', 'mistral', 'qwen']);
});

it('shows all on request, largest first', () => {
  expect(keys(Number.POSITIVE_INFINITY)).toEqual([
    'larger',
    'meta',
    'large',
    'google',
    'mistral',
    'small',
    'qwen',
  ]);
});
