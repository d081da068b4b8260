import type { DiffDocument } from '../../schema/wire/diff-document.ts';
import type { Command } from '../command.ts';
import { readCount } from '../options.ts';
import { formatDiff } from '../snapshots/format-diff.ts';
import { addSnapshotsOption, readSnapshotsFolder } from '../snapshots/snapshots-folder.ts';
import { UsageError } from '../usage-error.ts';

const LIMIT = 10;

export const diffCommand: Command = {
  usage: 'diff <a> <b>',
  summary:
    'What appeared, vanished, changed its license, its name or its parents from snapshot A to B (folders, or dates)',
  example: 'stemma diff 2026-08-01 2026-08-08 --snapshots snapshots',
  configure: (command) =>
    addSnapshotsOption(command, 'the folder that dates are looked up in').option(
      '--limit <n>',
      `at most N rows of each list, those with most descendants first (default: ${LIMIT}; 0: counts alone)`,
    ),
  run: async (context, [a = '', b = ''], options) => {
    const limit = readCount(options, 'limit') ?? LIMIT;
    const dir = readSnapshotsFolder(options);
    const { findSnapshot } = await import('../snapshots/find-snapshot.ts');
    const { loadDiff } = await import('../snapshots/load-diff.ts');
    const before = await findSnapshot(a, dir);
    const after = await findSnapshot(b, dir);
    if (before.manifest.isSimulated !== after.manifest.isSimulated) {
      throw new UsageError(
        'One of the two snapshots is simulated, the other one is real: nothing to compare.',
      );
    }
    const diff = await loadDiff(before, after, limit, context.signal);
    for (const caveat of listCaveats(diff)) context.output.talk(caveat);
    if (context.isJson) await context.output.json(diff);
    else await context.output.line(formatDiff(diff));
    return 0;
  },
};

function listCaveats({ before, after }: DiffDocument): readonly string[] {
  const caveats: string[] = [];
  if (before.date > after.date) caveats.push(`A is the later one (${before.date}): this is the way back.`);
  for (const { date, isComplete } of [before, after]) {
    if (isComplete) continue;
    caveats.push(`The snapshot of ${date} is partial: what it lacks may still have been on the Hub.`);
  }
  return caveats;
}
