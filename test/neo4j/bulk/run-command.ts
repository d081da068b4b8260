import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findTools } from '../find-tools.ts';
import { resolveJars } from '../resolve-jars.ts';

/**
 * Runs a command line that calls `neo4j-admin` in a shell, as people paste it, for the stopped server in `folder`:
 * a server from Maven has no such program, so a small one stands in its place.
 */
export async function runCommand(command: string, folder: string): Promise<string> {
  const tools = findTools();
  if ('missing' in tools) throw new Error(tools.missing);
  const jars = await resolveJars(tools.maven);
  const programs = join(folder, 'bin');
  await mkdir(programs, { recursive: true });
  const program = join(programs, 'neo4j-admin');
  await writeFile(
    program,
    `#!/bin/sh\nexec '${tools.java}' -Xmx1g -cp '${jars}/*' org.neo4j.cli.AdminTool "$@"\n`,
  );
  await chmod(program, 0o755);
  const { stdout } = await promisify(execFile)('sh', ['-c', command], {
    env: {
      ...process.env,
      PATH: `${programs}:${process.env['PATH'] ?? ''}`,
      NEO4J_HOME: folder,
      NEO4J_CONF: join(folder, 'conf'),
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
