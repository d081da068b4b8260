import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const MOST_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Runs `neo4j-admin` on the home of a server that is not running; resolves to what it printed. */
export async function runAdmin(
  java: string,
  jars: string,
  folder: string,
  args: readonly string[],
): Promise<string> {
  const { stdout } = await promisify(execFile)(
    java,
    ['-cp', `${jars}/*`, 'org.neo4j.cli.AdminTool', ...args],
    {
      env: { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: `${folder}/conf` },
      maxBuffer: MOST_OUTPUT_BYTES,
    },
  );
  return stdout;
}
