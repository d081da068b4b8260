import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** stdout is data, stderr is talk. */
export interface Output {
  /** One line of data. Waits while the reader is slow. */
  readonly line: (text: string) => Promise<void>;
  /** One JSON document of data. */
  readonly json: (value: unknown) => Promise<void>;
  /** One line of talk; silent with `--quiet`. */
  readonly talk: (text: string) => void;
  readonly isTalkTty: boolean;
  readonly isQuiet: boolean;
}

export function createOutput(
  stdout: Writable,
  stderr: Writable & { readonly isTTY?: boolean },
  isQuiet: boolean,
): Output {
  const write = async (text: string): Promise<void> => {
    if (!stdout.write(text)) await once(stdout, 'drain');
  };
  return {
    line: (text) => write(`${text}\n`),
    json: (value) => write(`${JSON.stringify(value)}\n`),
    talk: (text) => {
      if (!isQuiet) stderr.write(`${text}\n`);
    },
    isTalkTty: stderr.isTTY === true,
    isQuiet,
  };
}
