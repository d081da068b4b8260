import neo4j from 'neo4j-driver';
import type { ManagedTransaction, Session } from 'neo4j-driver';
import type { Neo4jAddress } from './parse-neo4j-address.ts';
import { readCredentials } from './read-credentials.ts';
import { OUT_OF_MEMORY, toNeo4jCode, toStoreError } from './to-store-error.ts';

/** What a parameter can hold. Numbers travel as floats: write `toInteger($n)`. */
export type Sent = string | number | boolean | null | readonly Sent[] | { readonly [name: string]: Sent };

export type Parameters = Readonly<Record<string, Sent>>;

/** One transaction. */
export interface Transaction {
  /** The one value that each row of the answer has: queries return a list where they have more to say. */
  run(cypher: string, parameters?: Parameters): Promise<readonly unknown[]>;
}

/** A database of a server. Every method throws a `StoreError` for what people can mend. */
export interface Server {
  readonly uri: string;
  /** Says what runs there, `Neo4j/5.26.30`. Tried once: a wrong address or password is said at once. */
  check(): Promise<string>;
  /** Tried again by the driver when the server asks for it. In a cluster followers answer, and know our own writes. */
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** As `read`, on the leader; `work` can run several times, and once it was committed without our knowing. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** One statement in a transaction of its own: constraints and indexes, and `IN TRANSACTIONS`. */
  change(cypher: string): Promise<void>;
  close(): Promise<void>;
}

/** Called with the server's remarks on a query: deprecated, unknown names, no index. */
export type OnNotification = (text: string, cypher: string) => void;

const CONNECTION_TIMEOUT_MS = 10_000;
/** Rows that the server sends at a time. */
const FETCH_ROWS = 10_000;

export function openServer(address: Neo4jAddress, onNotification?: OnNotification): Server {
  const driver = neo4j.driver(address.server, readCredentials(process.env), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    fetchSize: FETCH_ROWS,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    userAgent: 'stemma',
    notificationFilter: { minimumSeverityLevel: onNotification === undefined ? 'OFF' : 'INFORMATION' },
  });
  const bookmarkManager = neo4j.bookmarkManager();

  async function withSession<T>(mode: 'READ' | 'WRITE', use: (session: Session) => Promise<T>): Promise<T> {
    const session = driver.session({
      database: address.database,
      defaultAccessMode: mode,
      bookmarkManager,
    });
    try {
      return await use(session);
    } catch (error) {
      throw toStoreError(error, address);
    } finally {
      // Of a server that went away it fails; then there is nothing to close, and the first error counts.
      await session.close().catch(() => {});
    }
  }

  async function check(): Promise<string> {
    try {
      const { agent = '' } = await driver.getServerInfo({ database: address.database });
      return agent;
    } catch (error) {
      throw toStoreError(error, address);
    }
  }

  const toTransaction = (transaction: Pick<ManagedTransaction, 'run'>): Transaction => ({
    async run(cypher, parameters = {}) {
      const { records, summary } = await transaction.run(cypher, parameters).catch((error: unknown) => {
        // The driver would send the same rows again and again for half a minute.
        throw toNeo4jCode(error) === OUT_OF_MEMORY ? toStoreError(error, address) : error;
      });
      if (onNotification !== undefined) {
        for (const { code, description } of summary.notifications) {
          onNotification(`${code}: ${description}`, cypher);
        }
      }
      return records.map((record): unknown => record.get(0));
    },
  });

  return {
    uri: address.uri,
    check,
    read: (work) =>
      withSession('READ', (session) => session.executeRead((each) => work(toTransaction(each)))),
    write: (work) =>
      withSession('WRITE', (session) => session.executeWrite((each) => work(toTransaction(each)))),
    change: (cypher) =>
      withSession('WRITE', async (session) => {
        await session.run(cypher);
      }),
    close: () => driver.close(),
  };
}
