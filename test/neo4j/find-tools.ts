import { execFileSync } from 'node:child_process';

/** The programs that a Neo4j of our own needs, or why there can be none. */
export type Tools = { readonly java: string; readonly maven: string } | { readonly missing: string };

/** Neo4j 5.26 runs on Java 17 and later; Maven fetches it. `JAVA_HOME` counts before the path. */
const OLDEST_JAVA = 17;

export function findTools(): Tools {
  const home = process.env['JAVA_HOME'];
  const java = home === undefined || home === '' ? 'java' : `${home}/bin/java`;
  const version = readJavaVersion(java);
  if (version === null) {
    return {
      missing: `no Java: install a Java ${OLDEST_JAVA} runtime, or set NEO4J_URI to a Neo4j 5.26 that runs`,
    };
  }
  if (version < OLDEST_JAVA) {
    return {
      missing: `Java ${version} is too old for Neo4j: install Java ${OLDEST_JAVA}, or set NEO4J_URI to a Neo4j 5.26 that runs`,
    };
  }
  if (!isThere('mvn')) {
    return {
      missing: 'no Maven: install the package "maven", or set NEO4J_URI to a Neo4j 5.26 that runs',
    };
  }
  return { java, maven: 'mvn' };
}

/** The major version that `java -version` names, which speaks on stderr; `null` without Java. */
function readJavaVersion(java: string): number | null {
  try {
    const talk = execFileSync('sh', ['-c', '"$0" -version 2>&1', java], { encoding: 'utf8' });
    return parseJavaVersion(talk);
  } catch {
    return null;
  }
}

/** `17` of `openjdk version "17.0.15"`, 8 of the old `java version "1.8.0_392"`; `null` when neither. */
export function parseJavaVersion(talk: string): number | null {
  const major = /version "(?:1\.)?(\d+)/.exec(talk)?.[1];
  return major === undefined ? null : Number(major);
}

function isThere(program: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
