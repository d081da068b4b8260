import neo4j from 'neo4j-driver';
import type { AuthToken } from 'neo4j-driver';

export interface Question {
  readonly uri: string;
  readonly auth?: AuthToken | undefined;
  /** The database; without one that of the address, and `neo4j` where it names none. */
  readonly database?: string;
  readonly query: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

export type Row = Readonly<Record<string, unknown>>;

/** One query on a connection of its own, outside of any transaction, with its rows. Nothing is tried again. */
export async function askServer({
  uri,
  auth,
  database,
  query,
  parameters,
}: Question): Promise<readonly Row[]> {
  const driver = neo4j.driver(uri, auth, {
    connectionTimeout: 5_000,
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  const session = driver.session({ database: database ?? toDatabase(uri) });
  try {
    const { records } = await session.run(query, { ...parameters });
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
    await driver.close();
  }
}

/** `graph` of `neo4j://127.0.0.1:7687/graph`. */
function toDatabase(uri: string): string {
  const path = new URL(uri).pathname.slice(1);
  return path === '' ? 'neo4j' : path;
}
