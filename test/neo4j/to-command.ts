/** What Neo4j's own start script opens to it. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** The command line of a server of the jars in `jars`, with its configuration in `folder/conf`; `tuning` are options of Java. */
export function toCommand(
  java: string,
  jars: string,
  folder: string,
  tuning: readonly string[],
): readonly string[] {
  const virtualMachine = [...tuning, '-XX:+UseG1GC', ...OPENED, '-cp', `${jars}/*`];
  const settings = [`--home-dir=${folder}`, `--config-dir=${folder}/conf`, '--console-mode'];
  return [java, ...virtualMachine, 'org.neo4j.server.CommunityEntryPoint', ...settings];
}
