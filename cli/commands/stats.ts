import type { StatsDocument } from '../../schema/wire/stats-document.ts';
import type { Command } from '../command.ts';
import { formatTable } from '../output/format-table.ts';
import { toLeftOut } from '../output/to-left-out.ts';
import { withDerivedStore } from '../read/open-derived.ts';
import { UsageError } from '../usage-error.ts';

export const statsCommand: Command = {
  usage: 'stats',
  summary: 'Counts of the store: models, derivations by relation and evidence, findings',
  example: 'stemma stats --json | jq .derivations',
  isReader: true,
  run: (context) =>
    withDerivedStore(context, async (store) => {
      const { summary, rejected, rejections } = await store.status();
      if (summary === null) {
        throw new UsageError(`${store.uri} has no counts yet: run \`stemma stats\` again.`);
      }
      if (context.isJson) await context.output.line(summary);
      else await context.output.line(formatStats(JSON.parse(summary)));
      if (rejected > 0) context.output.talk(formatRejected(rejected, rejections.length));
      return 0;
    }),
};

const formatRejected = (rejected: number, listed: number): string =>
  toLeftOut(rejected) +
  (listed === 0 ? '.' : `: \`stemma report coverage\` lists the first ${listed} of them.`);

function formatStats(stats: StatsDocument): string {
  const { snapshot } = stats;
  const title = `Snapshot ${snapshot.date} (${snapshot.source}, ${snapshot.isComplete ? 'complete' : 'partial'})`;
  const counts = formatTable([
    ['models', stats.models],
    ['  naming a parent', stats.modelsWithParent],
    ['  with several parents', stats.multiParentModels],
    ['  declaring a license', stats.modelsWithLicense],
    ['derivations', stats.derivations],
    ['  to a known model', stats.derivationsToKnown],
    ['parents not in the snapshot', stats.stubs],
    ['aliases', stats.aliases],
    ['gone models', stats.gone],
  ]);
  const section = (name: string, values: Readonly<Record<string, number>>): string =>
    `${name}\n${formatTable(Object.entries(values).map(([key, count]) => [`  ${key}`, count]))}`;
  return [
    snapshot.isSimulated ? `${title}\nSimulated data: no number describes the real Hub.` : title,
    counts,
    section('derivations by relation', stats.byRelation),
    section('derivations by evidence', stats.byEvidence),
    section('findings', stats.findings),
  ].join('\n\n');
}
