import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ServerProcess {
  /** Of the Java process. */
  readonly pid: number;
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Asks it to end and waits; one that does not within 30 s is killed. */
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a power cut would. */
  readonly crash: () => Promise<void>;
}

const KEEPER = 'test/neo4j/run-while-parent-lives.sh';
const PATIENCE_MS = 30_000;

/** What Neo4j's own start script opens to it. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].flatMap((name) => [
  '--add-opens',
  `java.base/${name}=ALL-UNNAMED`,
]);

/** Starts the server of the jars in `jars`, with its configuration in `folder/conf`. It ends when this process does. */
export async function spawnServer(
  java: string,
  jars: string,
  folder: string,
  heap: string,
): Promise<ServerProcess> {
  const virtualMachine = [`-Xms${heap}`, `-Xmx${heap}`, '-XX:+UseG1GC', ...OPENED, '-cp', `${jars}/*`];
  const main = 'org.neo4j.server.CommunityEntryPoint';
  const settings = [`--home-dir=${folder}`, `--config-dir=${folder}/conf`, '--console-mode'];
  const keeper = spawn(
    'sh',
    [KEEPER, `${folder}/console.log`, folder, java, ...virtualMachine, main, ...settings],
    // In a process group of its own: Ctrl-C reaches this process alone, which stops the server in order.
    { stdio: ['pipe', 'pipe', 'ignore'], detached: true },
  );
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
  throw new Error('The shell that starts Neo4j ended before it named a process.');
}

function send(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}
