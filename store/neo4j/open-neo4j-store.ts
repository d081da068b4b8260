import type { Store } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { createNeo4jReader, createWriterStore } from './create-neo4j-store.ts';
import { inspectDatabase, migrate } from './prepare-database.ts';
import type { Neo4jAddress } from './parse-neo4j-address.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { openServer } from './server.ts';
import type { OnNotification, Server } from './server.ts';
import { takeWriterLock } from './writer-lock.ts';
import type { WriterLock } from './writer-lock.ts';
import { createWriter } from './writer.ts';

export interface Neo4jOptions {
  /** Of a writer: take a database that holds data of others and no store yet. */
  readonly intoNonempty?: boolean;
  /** Of a writer: a database that held nothing holds nothing again after closing, when nothing came in. */
  readonly dropsUnused?: boolean;
  /** The server's remarks on our queries; without it the server makes none. */
  readonly onNotification?: OnNotification;
}

/** Any number of readers, also while one writes. The database must hold a store. */
export async function openNeo4jReader(address: Neo4jAddress, options: Neo4jOptions = {}): Promise<Store> {
  return opening(address, options, async (server) => {
    const meta = await inspectDatabase(server, { intoNonempty: true });
    if (meta === null) {
      throw new StoreError(`There is no store at ${address.uri} yet: crawl or import first.`);
    }
    if (meta.schemaVersion < SCHEMA_VERSION) {
      const lock = await takeWriterLock(server);
      await migrate(server, meta).finally(() => lock.release());
    }
    return createNeo4jReader(server);
  });
}

/** The one writer of a database; makes constraints and indexes where they are missing. */
export async function openNeo4jWriter(address: Neo4jAddress, options: Neo4jOptions = {}): Promise<Store> {
  return opening(address, options, async (server) => {
    const meta = await inspectDatabase(server, options);
    if (meta?.schemaVersion !== SCHEMA_VERSION) await migrate(server, meta);
    const lock = await takeWriterLock(server);
    const dropsUnused = options.dropsUnused === true && meta === null;
    return createWriterStore(createWriter(server, lock), () => release(server, lock, dropsUnused));
  });
}

async function opening(
  address: Neo4jAddress,
  { onNotification }: Neo4jOptions,
  open: (server: Server) => Promise<Store>,
): Promise<Store> {
  const server = openServer(address, onNotification);
  try {
    return await open(server);
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function release(server: Server, lock: WriterLock, dropsUnused: boolean): Promise<void> {
  try {
    if (dropsUnused) await server.write((transaction) => transaction.run(DROP_UNUSED));
  } finally {
    await lock.release();
  }
}

const DROP_UNUSED = `
  MATCH (m:Meta {name: 'stemma'})
  WHERE NOT EXISTS { (:Model) } AND NOT EXISTS { (:Alias) } AND NOT EXISTS { (:Crawl) } DELETE m`;
