import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface KeptProgram {
  readonly pid: number;
  /** Settles when the program has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Asks it to end and waits; one that does not within 30 s is killed. */
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a power cut would. */
  readonly crash: () => Promise<void>;
}

const KEEPER = 'test/neo4j/run-while-parent-lives.sh';
const PATIENCE_MS = 30_000;

/**
 * Starts a program that ends when this process does, also after `kill -9`; `folder` is then removed. What it prints
 * goes to `folder/console.log`.
 */
export async function keepProgram(command: readonly string[], folder: string): Promise<KeptProgram> {
  const keeper = spawn('sh', [KEEPER, `${folder}/console.log`, folder, ...command], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // In a process group of its own: Ctrl-C reaches this process alone, which ends the program in order.
    detached: true,
  });
  const ended = once(keeper, 'close').then(() => undefined);
  const pid = Number(await readLine(keeper.stdout));
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    send(pid, signal);
    await ended;
  };
  return {
    pid,
    ended,
    stop: async () => {
      const timer = setTimeout(() => send(pid, 'SIGKILL'), PATIENCE_MS);
      await end('SIGTERM').finally(() => clearTimeout(timer));
    },
    crash: () => end('SIGKILL'),
  };
}

async function readLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('The shell ended before it named the process that it started.');
}

function send(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}
