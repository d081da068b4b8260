import type { SnapshotCounts } from '../snapshot-manifest.ts';
import type { Snapshot } from '../snapshot.ts';

/** One line of `snapshots`: what the manifest says. */
export interface SnapshotRow extends Snapshot {
  readonly folder: string;
  readonly counts: SnapshotCounts;
  /** Of its files, without the manifest. */
  readonly sizeBytes: number;
}

/** `snapshots`: by date; then folders that look like snapshots and cannot be read. */
export interface SnapshotList {
  readonly dir: string;
  readonly snapshots: readonly SnapshotRow[];
  readonly broken: readonly { readonly folder: string; readonly problem: string }[];
}
