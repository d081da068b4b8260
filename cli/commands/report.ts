import type { Command, Context } from '../command.ts';
import { FlagError } from '../flag-error.ts';
import { formatReport } from '../output/format-report.ts';
import { withDerivedStore } from '../read/open-derived.ts';
import { reports } from '../read/reports.ts';

export const reportCommand: Command = {
  usage: 'report <name>',
  summary: `Numbers over the whole graph: ${Object.keys(reports).join(', ')}`,
  example: 'stemma report families --json',
  isReader: true,
  run: (context: Context, [name = '']) => {
    const compute = Object.entries(reports).find(([key]) => key === name)?.[1];
    if (compute === undefined) {
      throw new FlagError(`No report "${name}". There are: ${Object.keys(reports).join(', ')}.`);
    }
    return withDerivedStore(context, async (store) => {
      const report = await compute(store);
      if (context.isJson) await context.output.json(report);
      else await context.output.line(formatReport(report));
      return 0;
    });
  },
};
