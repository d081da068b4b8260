import type { Command } from '../command.ts';
import { exportFormats } from '../export/export-formats.ts';
import { FlagError } from '../flag-error.ts';
import { readFlag, readText, readWord } from '../options.ts';
import { withDerivedStore } from '../read/open-derived.ts';

const NAMES = exportFormats.map(({ name }) => name);

export const exportCommand: Command = {
  usage: 'export [id]',
  summary: 'The graph for other programs',
  example: 'stemma export --all --format neo4j-admin --out graph',
  isReader: true,
  configure: (command) =>
    command
      .option('--all', 'the whole store')
      .option('--format <format>', exportFormats.map(({ name, summary }) => `${name}: ${summary}`).join('; '))
      .option('--out <path>', 'where to; what is there already is never replaced'),
  run: async (context, [id = null], options) => {
    const name = readWord(options, 'format', NAMES);
    const format = exportFormats.find((each) => each.name === name);
    if (format === undefined) throw new FlagError(`Say --format, one of ${NAMES.join(', ')}.`);
    if ((id === null) !== readFlag(options, 'all')) throw new FlagError('Name one model, or say --all.');
    const job = format.prepare({ id, out: readText(options, 'out') });
    return withDerivedStore(context, async (store) => {
      await job(context, store);
      return 0;
    });
  },
};
