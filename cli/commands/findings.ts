import { FINDING_KINDS } from '../../schema/finding.ts';
import type { Command } from '../command.ts';
import { readCount, readWords } from '../options.ts';
import { withDerivedStore } from '../read/open-derived.ts';

export const findingsCommand: Command = {
  usage: 'findings',
  summary: 'Data problems with their proof, one JSON object a line',
  example: 'stemma findings --kind self-reference | jq -r .id',
  isReader: true,
  configure: (command) =>
    command
      .option('--kind <kind>', `only one kind: ${FINDING_KINDS.join(', ')}`)
      .option('--limit <n>', 'at most N lines'),
  run: (context, _args, options) =>
    withDerivedStore(context, async (store) => {
      const [kind] = readWords(options, 'kind', FINDING_KINDS);
      const limit = readCount(options, 'limit', 1);
      const found = await store.findings({
        ...(kind === undefined ? {} : { kind }),
        ...(limit === null ? {} : { limit }),
      });
      for (const finding of found) await context.output.json(finding);
      return 0;
    }),
};
