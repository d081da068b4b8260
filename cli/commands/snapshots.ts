import type { SnapshotList, SnapshotRow } from '../../schema/wire/snapshot-row.ts';
import type { Command } from '../command.ts';
import { readFlag } from '../options.ts';
import { formatTable } from '../output/format-table.ts';
import { addSnapshotsOption, needSnapshotsFolder } from '../snapshots/snapshots-folder.ts';

const MEGABYTE = 1_000_000;

export const snapshotsCommand: Command = {
  usage: 'snapshots',
  summary: 'List the dated snapshots that crawls and imports left in a folder',
  example: 'stemma snapshots --snapshots snapshots --json | jq -r .snapshots[].date',
  configure: (command) =>
    addSnapshotsOption(command, 'the folder of snapshots').option(
      '--verify',
      'read every file and hold it against its manifest',
    ),
  run: async (context, _args, options) => {
    const dir = needSnapshotsFolder(options);
    const list = await loadList(dir, readFlag(options, 'verify'));
    if (context.isJson) await context.output.json(list);
    else if (list.snapshots.length > 0) await context.output.line(formatSnapshots(list.snapshots));
    if (list.snapshots.length === 0) context.output.talk(`There is no snapshot in ${dir}.`);
    for (const { problem } of list.broken) context.output.talk(problem);
    return 0;
  },
};

async function loadList(dir: string, isVerified: boolean): Promise<SnapshotList> {
  const { listSnapshots } = await import('../../store/snapshots/list-snapshots.ts');
  const { verifySnapshot } = await import('../../store/snapshots/open-snapshot.ts');
  const { toSnapshotRow } = await import('../snapshots/to-snapshot-row.ts');
  const snapshots: SnapshotRow[] = [];
  const broken: SnapshotList['broken'][number][] = [];
  for (const found of await listSnapshots(dir)) {
    if ('problem' in found) {
      broken.push(found);
      continue;
    }
    const problem = isVerified
      ? await verifySnapshot(found).then(
          () => null,
          (error: unknown) => (error instanceof Error ? error.message : String(error)),
        )
      : null;
    if (problem === null) snapshots.push(toSnapshotRow(found));
    else broken.push({ folder: found.folder, problem });
  }
  return { dir, snapshots, broken };
}

const formatSnapshots = (rows: readonly SnapshotRow[]): string =>
  formatTable([
    ['date', 'source', '', 'models', 'derivations', 'MB', 'folder'],
    ...rows.map(({ date, source, isComplete, counts, sizeBytes, folder }) => [
      date,
      source,
      isComplete ? 'complete' : 'partial',
      counts.models,
      counts.derivations,
      Math.ceil(sizeBytes / MEGABYTE),
      folder,
    ]),
  ]);
