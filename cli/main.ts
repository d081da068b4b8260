import { CommanderError } from 'commander';
import { describeError } from './describe-error.ts';
import { createProgram } from './program.ts';

/** Runs one command line and gives its exit code. Never throws: what went wrong is one sentence on stderr. */
export async function run(argv: readonly string[]): Promise<number> {
  // A reader that has enough (`| head`) ends the command, and that is fine.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  // Nobody listens to the talk any more: the work goes on.
  process.stderr.on('error', () => {});
  let exitCode: number = 0;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${describeError(error, argv.includes('--debug'))}\n`);
    return 2;
  }
}
