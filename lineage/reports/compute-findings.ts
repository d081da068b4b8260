import { FINDING_KINDS } from '../../schema/finding.ts';
import type { Finding, FindingKind } from '../../schema/finding.ts';
import type { FindingsReport } from '../../schema/wire/report-documents.ts';

const EXAMPLES = 5;

/** `report findings`: every kind in the order of `FINDING_KINDS`, also those with none; the first five as examples. */
export function computeFindings(findings: Iterable<Finding>): readonly FindingsReport[] {
  const byKind = new Map<FindingKind, { count: number; readonly examples: Finding[] }>(
    FINDING_KINDS.map((kind) => [kind, { count: 0, examples: [] }]),
  );
  for (const finding of findings) {
    const entry = byKind.get(finding.kind);
    if (entry === undefined) continue;
    entry.count++;
    if (entry.examples.length < EXAMPLES) entry.examples.push(finding);
  }
  return Array.from(byKind, ([kind, { count, examples }]) => ({ kind, count, examples }));
}
