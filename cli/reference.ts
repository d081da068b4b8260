import type { Command as Commander } from 'commander';
import { createProgram } from './program.ts';

/** The reference of the command line as Markdown, from the same program that runs. `docs/cli.md` is this text. */
export function formatReference(): string {
  const program = createProgram(() => {});
  const head = [
    '# The `stemma` command',
    '',
    'Written by `npm run docs` from the program itself; a test holds the two together.',
    '',
    'stdout is data, stderr is talk. Exit 0: fine, whatever the data shows · 1: `path` without a path, `doctor` with',
    'something broken · 2: could not run; one sentence says what, which value, and what to do.',
    '',
    'Environment: `STEMMA_STORE` the store when `--store` is not given · `STEMMA_HOME` the data folder ·',
    '`STEMMA_SNAPSHOTS` the folder of dated snapshots when `--snapshots` is not given ·',
    '`HF_ENDPOINT` the Hub · `HF_TOKEN` (or `HUGGING_FACE_HUB_TOKEN`, or a file: `HF_TOKEN_PATH`, `HF_HOME/token`,',
    '`XDG_CACHE_HOME/huggingface/token`) a Hub token, which raises the quota; `HF_HUB_DISABLE_IMPLICIT_TOKEN=1` leaves',
    'files alone · `HF_HUB_OFFLINE=1` or `TRANSFORMERS_OFFLINE=1`: the Hub is not asked · `HTTP_PROXY`, `HTTPS_PROXY`,',
    '`NO_PROXY` the way to it · `NODE_EXTRA_CA_CERTS` further authorities for its certificate.',
    '',
  ];
  return `${[...head, ...program.commands.filter((command) => command.name() !== 'help').map(formatCommand)].join('\n')}`;
}

function formatCommand(command: Commander): string {
  const help: string[] = [];
  command.configureOutput({ writeOut: (text) => help.push(text) });
  command.configureHelp({ helpWidth: 110 });
  command.outputHelp();
  return `## \`stemma ${command.name()}\`\n\n\`\`\`\n${help.join('').trim()}\n\`\`\`\n`;
}
