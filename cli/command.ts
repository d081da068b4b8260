import type { Command as Commander } from 'commander';
import type { Output } from './output/output.ts';

/** What every command gets: where to write, which store, and the wish to stop. */
export interface Context {
  readonly output: Output;
  readonly storeUri: string;
  /** Whether the store was named by flag or environment, or is the default one. */
  readonly isStoreGiven: boolean;
  /** The dated snapshot to read instead, and the folder that dates are looked up in; `null` for the newest state. */
  readonly snapshot: { readonly name: string; readonly dir: string | null } | null;
  readonly isJson: boolean;
  readonly signal: AbortSignal;
}

export type ExitCode = 0 | 1 | 2;

/** One command: a plain object in the list of `commands.ts`. Heavy modules are imported inside `run`. */
export interface Command<Options = Readonly<Record<string, unknown>>> {
  /** As commander writes it: `show <id>`. */
  readonly usage: string;
  readonly summary: string;
  /** Printed below `--help`. */
  readonly example: string;
  /** Reads a store and answers: takes `--snapshot DATE`. */
  readonly isReader?: boolean;
  readonly configure?: (command: Commander) => void;
  readonly run: (context: Context, args: readonly string[], options: Options) => Promise<ExitCode>;
}
