import { computeCoverage } from '../../lineage/reports/compute-coverage.ts';
import { computeDepth } from '../../lineage/reports/compute-depth.ts';
import { computeFamilies } from '../../lineage/reports/compute-families.ts';
import { computeLicenseChanges } from '../../lineage/reports/compute-license-changes.ts';
import { computeOverview } from '../../lineage/reports/compute-overview.ts';
import { computeRelations } from '../../lineage/reports/compute-relations.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import type { Family } from '../../schema/family.ts';

/** What a report may look at. */
export interface ReportInput {
  readonly index: LineageIndex;
  readonly families: readonly Family[];
  /** Records that could not be read as models. */
  readonly rejected: number;
}

/** Reports that follow from the index alone, by name. Each is computed once for every version of the data. */
export const REPORTS = {
  overview: ({ index }: ReportInput) => computeOverview(index),
  depth: ({ index }: ReportInput) => computeDepth(index),
  relations: ({ index }: ReportInput) => computeRelations(index),
  families: ({ index, families }: ReportInput) => computeFamilies(index, families),
  coverage: ({ index, rejected }: ReportInput) => computeCoverage(index, rejected),
  'license-changes': ({ index }: ReportInput) => computeLicenseChanges(index),
} as const;

export type ReportName = keyof typeof REPORTS;

export const isReportName = (name: string): name is ReportName => Object.hasOwn(REPORTS, name);

export const REPORT_NAMES: readonly ReportName[] = Object.keys(REPORTS).filter(isReportName);
