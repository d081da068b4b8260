import { Command as Commander, Option } from 'commander';
import { commands } from './commands.ts';
import type { Command, Context } from './command.ts';
import { FlagError } from './flag-error.ts';
import { addSnapshotsOption, readSnapshotsFolder } from './snapshots/snapshots-folder.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { readText } from './options.ts';
import { createOutput } from './output/output.ts';
import { toDefaultStoreUri } from './store-location.ts';
import { loadVersion } from './version.ts';

/** The whole command line, built from the list of commands. `done` receives the exit code of the one that ran. */
export function createProgram(done: (exitCode: number) => void): Commander {
  const program = new Commander('stemma')
    .description("Family trees of machine-learning models, from the Hugging Face Hub's base_model metadata.")
    .version(loadVersion(), '--version', 'print the version')
    .helpOption('--help', 'show this help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .showHelpAfterError('Run "stemma --help" to see all commands.')
    .exitOverride();
  for (const command of commands) program.addCommand(createSubcommand(command, done));
  return program.addCommand(createHelp(program));
}

function createSubcommand(command: Command, done: (exitCode: number) => void): Commander {
  const [name = '', ...parameters] = command.usage.split(' ');
  const subcommand = new Commander(name)
    .description(command.summary)
    .helpOption('--help', 'show this help')
    .addOption(
      new Option('--store <uri>', 'where the graph is kept: file:PATH, neo4j://HOST:7687/DATABASE or memory:')
        .env('STEMMA_STORE')
        .default(undefined, 'an embedded file in the data folder'),
    )
    .option('--json', 'print JSON on stdout')
    .option('--quiet', 'no talk on stderr')
    .option('--debug', 'print the stack of an error')
    .addHelpText('after', `\nExample:\n  ${command.example}`)
    .showHelpAfterError(toHint(name))
    .exitOverride();
  for (const parameter of parameters) subcommand.argument(parameter);
  if (command.isReader === true) {
    subcommand.option(
      '--snapshot <date>',
      'answer from a dated snapshot, a date or a folder, not from the newest state',
    );
    addSnapshotsOption(subcommand, 'the folder that dates are looked up in');
  }
  command.configure?.(subcommand);
  return subcommand.action(async () => {
    const options: Readonly<Record<string, unknown>> = subcommand.opts();
    const stop = stopOnSignals();
    try {
      done(await command.run(toContext(options, stop.signal), subcommand.args, options));
    } catch (error) {
      if (error instanceof FlagError) {
        throw new FlagError(`${error.message} ${toHint(name)}`, { cause: error });
      }
      throw error;
    } finally {
      stop.release();
    }
  });
}

const toHint = (name: string): string => `Run "stemma ${name} --help" to see what it takes.`;

/** `stemma help list` is `stemma list --help`. */
function createHelp(program: Commander): Commander {
  return new Commander('help')
    .description('Show what a command takes')
    .argument('[command]')
    .helpOption('--help', 'show this help')
    .exitOverride()
    .action(async (name: string | undefined) => {
      const command = name === undefined ? program : program.commands.find((one) => one.name() === name);
      if (command !== undefined) command.help();
      // Says that there is no such command, and the nearest one.
      await program.parseAsync([name ?? ''], { from: 'user' });
    });
}

function toContext(options: Readonly<Record<string, unknown>>, signal: AbortSignal): Context {
  const store = options['store'];
  const name = readText(options, 'snapshot');
  return {
    output: createOutput(process.stdout, process.stderr, options['quiet'] === true),
    storeUri: typeof store === 'string' ? store : toDefaultStoreUri(),
    isStoreGiven: typeof store === 'string',
    snapshot: name === null ? null : { name, dir: readSnapshotsFolder(options) },
    isJson: options['json'] === true,
    signal,
  };
}
