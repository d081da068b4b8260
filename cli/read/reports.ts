import { computeCoverage } from '../../lineage/reports/compute-coverage.ts';
import { computeDepth } from '../../lineage/reports/compute-depth.ts';
import { computeFamilies } from '../../lineage/reports/compute-families.ts';
import { computeFindings } from '../../lineage/reports/compute-findings.ts';
import { computeLicenseChanges } from '../../lineage/reports/compute-license-changes.ts';
import { computeOverview } from '../../lineage/reports/compute-overview.ts';
import { computeRelations } from '../../lineage/reports/compute-relations.ts';
import { FAMILIES } from '../../schema/family.ts';
import type { RejectedRecords } from '../../schema/wire/report-documents.ts';
import type { Store } from '../../store/port.ts';
import { loadIndex } from './load-index.ts';

/** The reports by name. Adding one: a file in `lineage/reports/` and a line here. */
export const reports: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  overview: async (store) => computeOverview(await loadIndex(store)),
  depth: async (store) => computeDepth(await loadIndex(store)),
  relations: async (store) => computeRelations(await loadIndex(store)),
  families: async (store) => computeFamilies(await loadIndex(store), FAMILIES),
  'license-changes': async (store) => computeLicenseChanges(await loadIndex(store)),
  findings: async (store) => computeFindings(await store.findings({})),
  coverage: async (store) => computeCoverage(await loadIndex(store), await readRejected(store)),
};

async function readRejected(store: Store): Promise<RejectedRecords> {
  const { rejected, rejections } = await store.status();
  return { rejected, rejections };
}
