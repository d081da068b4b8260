import { FINDING_KINDS } from '../../../schema/finding.ts';
import type { Finding, FindingKind } from '../../../schema/finding.ts';
import type { FindingList } from '../../../schema/wire/list-documents.ts';
import type { FindingsReport } from '../../../schema/wire/report-documents.ts';
import type { Store } from '../../../store/port.ts';

const EXAMPLES = 5;

/** `report findings`: every kind with its count and the first examples, without reading all findings. */
export async function readFindingsReport(store: Store): Promise<readonly FindingsReport[]> {
  const counts = await readFindingCounts(store);
  return Promise.all(
    FINDING_KINDS.map(async (kind) => ({
      kind,
      count: counts.get(kind) ?? 0,
      examples: await store.findings({ kind, limit: EXAMPLES }),
    })),
  );
}

interface FindingPage {
  readonly kind: FindingKind | null;
  readonly offset: number;
  readonly limit: number;
}

/** One page of the findings in the store's order, of one kind or of all. */
export async function readFindings(store: Store, { kind, offset, limit }: FindingPage): Promise<FindingList> {
  const counts = await readFindingCounts(store);
  const total = kind === null ? sum(counts.values()) : (counts.get(kind) ?? 0);
  const filter = kind === null ? {} : { kind };
  const upTo: readonly Finding[] =
    offset >= total ? [] : await store.findings({ ...filter, limit: offset + limit });
  return { total, offset, rows: upTo.slice(offset) };
}

/** The counts were made together with the findings and lie in the store's summary. */
async function readFindingCounts(store: Store): Promise<ReadonlyMap<FindingKind, number>> {
  const { summary } = await store.status();
  const parsed: unknown = summary === null ? {} : JSON.parse(summary);
  const counts = new Map<FindingKind, number>();
  for (const kind of FINDING_KINDS) counts.set(kind, toCount(parsed, kind));
  return counts;
}

function toCount(summary: unknown, kind: FindingKind): number {
  if (typeof summary !== 'object' || summary === null || !('findings' in summary)) return 0;
  const { findings } = summary;
  if (typeof findings !== 'object' || findings === null) return 0;
  const count = new Map<string, unknown>(Object.entries(findings)).get(kind);
  return typeof count === 'number' ? count : 0;
}

const sum = (counts: Iterable<number>): number => {
  let total = 0;
  for (const count of counts) total += count;
  return total;
};
