import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const POM = 'test/neo4j/pom.xml';

/**
 * The folder with the jars of the server that `pom.xml` names: fetched by Maven the first time (213 jars, 123 MB), and
 * kept outside of git. It appears whole or not at all, so that an interrupted fetch is not taken for a server.
 */
export async function resolveJars(maven: string): Promise<string> {
  const folder = resolve('.build/neo4j', readNeo4jVersion());
  if (existsSync(folder)) return folder;
  const beside = `${folder}.${process.pid}`;
  await mkdir(beside, { recursive: true });
  try {
    const options = ['-q', '-B', '-f', POM, `-DoutputDirectory=${beside}`];
    await promisify(execFile)(maven, ['dependency:copy-dependencies', ...options]);
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    // Two runs at once: the other one's folder is as good.
    if (!existsSync(folder)) throw new Error(`Maven could not fetch Neo4j by ${POM}.`, { cause: error });
  }
  return folder;
}

/** The version of Neo4j that `pom.xml` names. */
export function readNeo4jVersion(): string {
  const pom = readFileSync(POM, 'utf8');
  const version = /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)<\/version>/.exec(pom)?.[1];
  if (version === undefined) throw new Error(`${POM} names no version of org.neo4j:neo4j.`);
  return version;
}
