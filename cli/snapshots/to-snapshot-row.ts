import type { SnapshotRow } from '../../schema/wire/snapshot-row.ts';
import type { SnapshotFolder } from '../../store/snapshots/open-snapshot.ts';

export const toSnapshotRow = ({ folder, manifest }: SnapshotFolder): SnapshotRow => ({
  date: manifest.date,
  source: manifest.source,
  isComplete: manifest.isComplete,
  isSimulated: manifest.isSimulated,
  folder,
  counts: manifest.counts,
  sizeBytes: manifest.files.reduce((sum, file) => sum + file.sizeBytes, 0),
});
