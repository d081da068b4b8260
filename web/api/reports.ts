import { computeCoverage } from '../../lineage/reports/compute-coverage.ts';
import { computeDepth } from '../../lineage/reports/compute-depth.ts';
import { computeFamilies } from '../../lineage/reports/compute-families.ts';
import { computeLicenseChanges } from '../../lineage/reports/compute-license-changes.ts';
import { computeOverview } from '../../lineage/reports/compute-overview.ts';
import { computeRelations } from '../../lineage/reports/compute-relations.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import type { Family } from '../../schema/family.ts';
import type { LicenseChangesReport } from '../../schema/wire/license-changes-report.ts';
import type {
  CoverageReport,
  RejectedRecords,
  DepthReport,
  FamilyReport,
  FindingsReport,
  OverviewReport,
  RelationsReport,
} from '../../schema/wire/report-documents.ts';

/** What a report may look at. */
interface ReportInput {
  readonly index: LineageIndex;
  readonly families: readonly Family[];
  readonly records: RejectedRecords;
  readonly findings: readonly FindingsReport[];
}

/** The reports, by the name they are asked for. */
export interface Reports {
  readonly overview: OverviewReport;
  readonly depth: DepthReport;
  readonly relations: RelationsReport;
  readonly families: readonly FamilyReport[];
  readonly findings: readonly FindingsReport[];
  readonly coverage: CoverageReport;
  readonly 'license-changes': LicenseChangesReport;
}

/** All of them, once for every version of the data: about 0.3 s for 760,000 models. */
export function computeReports({ index, families, records, findings }: ReportInput): Reports {
  return {
    overview: computeOverview(index),
    depth: computeDepth(index),
    relations: computeRelations(index),
    families: computeFamilies(index, families),
    findings,
    coverage: computeCoverage(index, records),
    'license-changes': computeLicenseChanges(index),
  };
}

export const REPORT_NAMES = [
  'overview',
  'depth',
  'relations',
  'families',
  'findings',
  'coverage',
  'license-changes',
] as const satisfies readonly (keyof Reports)[];

export const isReportName = (name: string): name is keyof Reports =>
  REPORT_NAMES.some((known) => known === name);
