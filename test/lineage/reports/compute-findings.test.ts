import { describe, expect, it } from 'vitest';
import { computeFindings } from '../../../lineage/reports/compute-findings.ts';
import { FINDING_KINDS } from '../../../schema/finding.ts';
import type { Finding, FindingKind } from '../../../schema/finding.ts';

const finding = (kind: FindingKind, id: string): Finding => ({
  kind,
  id,
  other: null,
  proof: `${id}: ${kind}`,
});

describe('report findings', () => {
  it('counts by kind in a fixed order and keeps the first five as examples', () => {
    const cycles = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => finding('cycle', id));
    const report = computeFindings([...cycles, finding('self-reference', 'me')]);
    expect(report.map((line) => line.kind)).toEqual(FINDING_KINDS);
    expect(report[0]).toEqual({
      kind: 'self-reference',
      count: 1,
      examples: [finding('self-reference', 'me')],
    });
    expect(report[1]).toEqual({ kind: 'cycle', count: 7, examples: cycles.slice(0, 5) });
    expect(report[2]).toEqual({ kind: 'dangling-reference', count: 0, examples: [] });
  });
});
