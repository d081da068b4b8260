import neo4j from 'neo4j-driver';
import type { AuthToken } from 'neo4j-driver';

export type Row = Readonly<Record<string, unknown>>;
/** One query outside of any transaction, tried once; resolves to its rows. */
export type Ask = (query: string, parameters?: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>;

/** Connects to the database of a store address for the time of `use`. Without `auth` as the environment says. */
export async function withServer<T>(
  uri: string,
  use: (ask: Ask) => Promise<T>,
  auth: AuthToken | undefined = toAuth(process.env),
): Promise<T> {
  const driver = neo4j.driver(uri, auth, {
    connectionTimeout: 5_000,
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  const session = driver.session({ database: toDatabase(uri) });
  try {
    return await use(async (query, parameters) => {
      const { records } = await session.run(query, { ...parameters });
      return records.map((record): Row => record.toObject());
    });
  } finally {
    await session.close();
    await driver.close();
  }
}

/** The same for one query. */
export function askServer(uri: string, query: string, auth?: AuthToken): Promise<readonly Row[]> {
  return withServer(uri, (ask) => ask(query), auth);
}

/** `graph` of `neo4j://127.0.0.1:7687/graph`; `neo4j` where none is named. */
function toDatabase(uri: string): string {
  const path = new URL(uri).pathname.slice(1);
  return path === '' ? 'neo4j' : path;
}

function toAuth(env: NodeJS.ProcessEnv): AuthToken | undefined {
  const password = env['NEO4J_PASSWORD'];
  return password === undefined ? undefined : neo4j.auth.basic(env['NEO4J_USER'] ?? 'neo4j', password);
}
