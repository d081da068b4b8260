import { createSearchIndex } from '../../lineage/search/search-models.ts';
import { computeCoverageLine } from '../../lineage/reports/compute-coverage.ts';
import type { Family } from '../../schema/family.ts';
import { foldId } from '../../schema/model-id.ts';
import type { Store } from '../../store/port.ts';
import { readFindingsReport } from './answers/read-findings.ts';
import { computeTag } from './compute-tag.ts';
import { fillIndex } from './fill-index.ts';
import { computeReports } from './reports.ts';
import type { FilledIndex } from './served-index.ts';

/** Everything that takes long and can be done before the first question; run in the worker. */
export async function prepareIndex(
  store: Store,
  families: readonly Family[],
  version: string,
  signal?: AbortSignal,
): Promise<FilledIndex> {
  const { rejected, rejections, derivedVersion } = await store.status();
  const index = await fillIndex(store, families, signal);
  const aliases = await store.aliases();
  const findings = await readFindingsReport(store);
  return {
    index,
    aliasSpellings: new Map(aliases.map(({ alias }) => [foldId(alias), alias])),
    search: createSearchIndex(index),
    version: index.dataVersion + derivedVersion,
    coverage: computeCoverageLine(index),
    reports: computeReports({ index, families, records: { rejected, rejections }, findings }),
    tag: computeTag(index, [version, families, rejected, rejections]),
  };
}
