import type { Derivation } from '../../../schema/derivation.ts';
import type { Finding } from '../../../schema/finding.ts';
import type { Lookup } from '../../../schema/lookup.ts';
import { foldId } from '../../../schema/model-id.ts';
import type { Alias } from '../../../schema/snapshot.ts';
import type { CrawlRecord } from '../../crawls/crawl-record.ts';
import type { FactDates } from '../../observe/fact-dates.ts';
import type { Meta } from '../meta.ts';
import { toColumn, toColumns } from './column.ts';
import type { Column } from './column.ts';

// What the store writes of each of these, `null` and empty lists left out. A test compares the two.

export const DERIVATION_COLUMNS: readonly Column<Derivation>[] = [
  { header: ':START_ID(Model)', kind: 'integer', of: ({ childKey }) => childKey },
  { header: ':END_ID(Model)', kind: 'integer', of: ({ parentKey }) => parentKey },
  ...toColumns({ position: 'integer', relation: 'text', evidence: 'text', declaredRelation: 'text' }),
];

export const ALIAS_COLUMNS: readonly Column<Alias>[] = [
  toColumn('folded', 'text', ({ alias }) => foldId(alias)),
  toColumn('hubId', 'text', ({ hubId = null }) => hubId),
  ...toColumns({ alias: 'text', id: 'text', source: 'text', seen: 'text' }),
];

export const LOOKUP_COLUMNS: readonly Column<Lookup>[] = [
  toColumn('folded', 'text', ({ name }) => foldId(name)),
  ...toColumns({ name: 'text', outcome: 'text', target: 'text', targetHubId: 'text', seen: 'text' }),
];

export const CRAWL_COLUMNS: readonly Column<CrawlRecord>[] = [
  ...toColumns({
    crawlId: 'integer',
    fingerprint: 'text',
    source: 'text',
    date: 'text',
    state: 'text',
    isComplete: 'boolean',
    checkpoint: 'text',
    models: 'integer',
    rejected: 'integer',
    private: 'integer',
    gone: 'integer',
    notCompleteBecause: 'text',
  }),
  toColumn('rejections', 'text', ({ rejections }) =>
    JSON.stringify(rejections.map(({ reason, subject }) => [reason, subject])),
  ),
];

/** A finding at its place in the list, from 1. */
export interface PlacedFinding extends Finding {
  readonly place: number;
}

export const FINDING_COLUMNS: readonly Column<PlacedFinding>[] = toColumns({
  place: 'integer',
  kind: 'text',
  id: 'text',
  other: 'text',
  proof: 'text',
});

export const DATES_COLUMNS: readonly Column<FactDates>[] = toColumns({ code: 'integer', days: 'list' });

export const META_COLUMNS: readonly Column<Meta>[] = [
  toColumn('name', 'text', () => 'stemma'),
  ...toColumns({
    schemaVersion: 'integer',
    dataVersion: 'integer',
    derivedVersion: 'integer',
    versionedSnapshot: 'text',
    summary: 'text',
    restoring: 'text',
  }),
];
