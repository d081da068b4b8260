import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { findFreePort } from './find-free-port.ts';
import { findTools } from './find-tools.ts';
import { formatConf } from './format-conf.ts';
import { keepProgram } from './keep-program.ts';
import type { KeptProgram } from './keep-program.ts';
import { resolveJars } from './resolve-jars.ts';
import { runAdmin } from './run-admin.ts';
import { toCommand } from './to-command.ts';
import { untilReady } from './until-ready.ts';

export interface Neo4jOptions {
  /** Of the user `neo4j`, 8 characters at least. Without one the server asks nobody who they are. */
  readonly password?: string | undefined;
  /** Memory of the Java heap, as Java writes it. */
  readonly heap?: string;
  /** Let Java optimize what runs long, for benches: the start takes twice the work. */
  readonly isOptimized?: boolean;
}

export interface Neo4jServer {
  /** A store address, `neo4j://127.0.0.1:PORT/neo4j`; the same after `restart`. */
  readonly uri: string;
  /** Home of the server: its configuration, data and `console.log`. */
  readonly folder: string;
  /** Of the Java process that ran last. */
  readonly pid: () => number;
  /** `kill -9`. The data stay as they are on the disk. */
  readonly crash: () => Promise<void>;
  /** Ends it in order, and keeps its data. */
  readonly halt: () => Promise<void>;
  /** Starts it again after `crash` or `halt`, on the same data and port; resolves when it answers. */
  readonly restart: () => Promise<void>;
  /** `neo4j-admin ARGS`, after `halt`; resolves to what it printed. */
  readonly admin: (args: readonly string[]) => Promise<string>;
  /** Ends it and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** Compiles each method once and fast. */
const QUICK = ['-XX:TieredStopAtLevel=1'];

/**
 * Starts an empty Neo4j of its own on a free loopback port; resolves when it answers, after 5-10 s. The first time on a
 * machine Maven fetches it. It ends with this process, however that ends. Throws when Java or Maven is missing.
 */
export async function startNeo4j({
  password,
  heap = '1g',
  isOptimized = false,
}: Neo4jOptions = {}): Promise<Neo4jServer> {
  const tools = findTools();
  if ('missing' in tools) throw new Error(tools.missing);
  const { java } = tools;
  const jars = await resolveJars(tools.maven);
  const folder = await mkdtemp(join(tmpdir(), 'stemma-neo4j-'));
  const port = await findFreePort();
  const uri = `neo4j://127.0.0.1:${port}/neo4j`;
  const auth = password === undefined ? undefined : neo4j.auth.basic('neo4j', password);
  const tuning = [`-Xms${heap}`, `-Xmx${heap}`, ...(isOptimized ? [] : QUICK)];
  const admin = (args: readonly string[]): Promise<string> => runAdmin(java, jars, folder, args);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });

  const prepare = async (): Promise<void> => {
    await mkdir(join(folder, 'conf'));
    await writeFile(join(folder, 'conf/neo4j.conf'), formatConf(folder, port, password !== undefined));
    if (password !== undefined) await admin(['dbms', 'set-initial-password', password]);
  };
  const start = async (): Promise<KeptProgram> => {
    const program = await keepProgram(toCommand(java, jars, folder, tuning), folder);
    try {
      await untilReady(program, join(folder, 'console.log'), uri, auth);
      return program;
    } catch (error) {
      await program.stop();
      throw error;
    }
  };

  let server: KeptProgram;
  try {
    await prepare();
    server = await start();
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    uri,
    folder,
    pid: () => server.pid,
    crash: () => server.crash(),
    halt: () => server.stop(),
    restart: async () => {
      server = await start();
    },
    admin,
    stop: async () => {
      await server.stop();
      await remove();
    },
  };
}
