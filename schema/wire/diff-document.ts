import type { SnapshotRow } from './snapshot-row.ts';

/**
 * `diff A B`: what is different in the later snapshot. Only live models count: one that is gone has vanished, one
 * that came back has appeared. Models are the same by `_id`, else by name and date of creation, also under an older
 * name that the later snapshot knows.
 */
export interface DiffDocument {
  readonly before: SnapshotRow;
  readonly after: SnapshotRow;
  readonly appeared: DiffList<DiffModelRow>;
  readonly vanished: DiffList<DiffModelRow>;
  readonly relicensed: DiffList<RelicensedRow>;
  readonly renamed: DiffList<RenamedRow>;
  readonly reparented: DiffList<ReparentedRow>;
}

/** The first rows by descendants, then downloads, then id; `total` counts all. */
export interface DiffList<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** As the later snapshot has it; of a vanished model as the earlier one had it. */
export interface DiffModelRow {
  readonly id: string;
  readonly hubId: string | null;
  readonly license: readonly string[];
  readonly licenseName: string | null;
  readonly parents: readonly string[];
  readonly downloads30d: number | null;
  readonly descendantCount: number;
}

/** Labels or the name of the license differ; declaring the first one or none any more counts, too. */
export interface RelicensedRow {
  readonly id: string;
  readonly from: LicenseOf;
  readonly to: LicenseOf;
  readonly downloads30d: number | null;
  readonly descendantCount: number;
}

export type LicenseOf = Pick<DiffModelRow, 'license' | 'licenseName'>;

/** Another case alone is no other name. */
export interface RenamedRow {
  readonly from: string;
  readonly to: string;
  readonly hubId: string | null;
}

/** The sets of parents differ; a parent that was only renamed is the same. Primary parent first. */
export interface ReparentedRow {
  readonly id: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly descendantCount: number;
}
