import { describe, expect, it } from 'vitest';
import {
  FACTS,
  FIELDS,
  FIRST_FIELD_FACT,
  FIRST_SOURCE_FACT,
  toFactMask,
} from '../../../store/observe/facts.ts';
import { names, seen } from '../pictures.ts';

const toNames = (mask: number): readonly string[] => FACTS.filter((_, at) => (mask & (1 << at)) !== 0);

describe('the facts of an observation', () => {
  it('are its id, its fields that are not left out, and its sources', () => {
    expect(toNames(toFactMask(seen('a/x')))).toEqual(['id']);
    expect(toNames(toFactMask(seen('a/x', { likes: null, task: 'ner' }, { card: [] })))).toEqual([
      'id',
      'likes',
      'task',
      'card',
    ]);
    const unlisted = { ...seen('a/x'), references: [names('tag', 0, 'b/1')] };
    expect(toNames(toFactMask(unlisted))).toEqual(['id', 'tag']);
  });

  it.each(FIELDS)('know the field %s', (field) => {
    expect(toFactMask(seen('a/x', { [field]: null }))).toBe(
      1 | (1 << (FIRST_FIELD_FACT + FIELDS.indexOf(field))),
    );
  });

  it('keep their places: stores have them in their files', () => {
    expect(FACTS[FIRST_SOURCE_FACT]).toBe('baseModels');
    expect(FACTS.join(' ')).toBe(
      'id license licenseName downloads30d downloadsAllTime likes createdAtMs lastModifiedMs task library gate ' +
        'isDisabled newVersion parameters inferredRelation baseModels tag card',
    );
  });
});
