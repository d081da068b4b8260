import { describe, expect, it } from 'vitest';
import type { CompareDocument } from '../../../schema/wire/report-documents.ts';
import { findDefinition, formatVerdict } from '../../../web/app/home/claim-words.ts';

const compare = (left: number, right: number, depth: 'any' | 'direct'): CompareDocument => ({
  left: { families: ['qwen'], count: left },
  right: { families: ['google', 'meta'], count: right },
  ratio: right === 0 ? null : left / right,
  definition: { depth, merges: true, evidence: 'all' },
});

describe('the verdict on a claim', () => {
  const wide = compare(2296, 18_358, 'any');
  const narrow = compare(120, 100, 'direct');

  it('is about the definition that is asked for, and counts the others', () => {
    expect(formatVerdict(wide, [wide, narrow])).toBe('Does not hold. It holds in 1 of 2 definitions.');
    expect(formatVerdict(narrow, [wide, narrow])).toBe('Holds. It holds in 1 of 2 definitions.');
  });

  it('equal is not more; nothing proves nothing', () => {
    expect(formatVerdict(compare(5, 5, 'any'), [])).toContain('Does not hold.');
    expect(formatVerdict(compare(5, 0, 'any'), [])).toContain('Holds.');
    expect(formatVerdict(compare(0, 0, 'any'), [])).toBe('Neither side has derivatives here.');
  });

  it('finds the definition that all switches say', () => {
    expect(findDefinition([wide, narrow], narrow.definition)).toBe(narrow);
    expect(findDefinition([wide], { ...wide.definition, merges: false })).toBeUndefined();
  });
});
