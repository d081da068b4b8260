import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { StoreError } from '../store-error.ts';
import { toList, toNumber, toText } from './cells.ts';
import type { Server, Transaction } from './server.ts';

/** A writer that has not been heard of for so long is dead: its machine is off, or it hangs. */
const LEASE_MS = 60_000;
const BEAT_MS = 10_000;

/** The right to write a database, on its one `:Lock` node. */
export interface WriterLock {
  /**
   * Must come first in every writing transaction: keeps others out until its end, and notes that this step is
   * being done. True when the step was done before: the answer to its commit was lost on the way.
   * Throws a `StoreError` when another process has taken the right to write.
   */
  enter(transaction: Transaction, step: string): Promise<boolean>;
  release(): Promise<void>;
}

/** Locks that this process holds: its number alone says little, since containers number theirs all alike. */
const held = new Set<string>();

/** Takes the right to write; throws a `StoreError` that says who has it. That of a dead process is taken over. */
export async function takeWriterLock(server: Server): Promise<WriterLock> {
  const token = randomUUID();
  held.add(token);
  try {
    await server.write((transaction) => take(transaction, server.uri, token));
  } catch (error) {
    held.delete(token);
    throw error;
  }
  const timer = setInterval(() => void beat(server, token), BEAT_MS);
  timer.unref();

  return {
    enter: (transaction, step) => enter(transaction, server.uri, token, step),
    async release() {
      clearInterval(timer);
      held.delete(token);
      // A server that is away keeps the lock until this process has ended or its lease is over.
      if (!(await isThere(server))) return;
      await server.write((transaction) =>
        transaction.run(`MATCH (l:Lock {name: 'writer', token: $token}) DELETE l`, { token }),
      );
    },
  };
}

const isThere = (server: Server): Promise<boolean> =>
  server.check().then(
    () => true,
    () => false,
  );

/** The first write to the node makes other transactions wait, so what is read after it stays true until the end. */
async function take(transaction: Transaction, uri: string, token: string): Promise<void> {
  const [cells] = await transaction.run(
    `MERGE (l:Lock {name: 'writer'}) SET l.fencedAt = timestamp()
     RETURN [l.token, l.pid, l.host, timestamp() - l.beatAt]`,
  );
  const [holder, pid, host, silentMs] = toList(cells);
  if (holder !== null && holder !== token) {
    const owner = { token: toText(holder), pid: toNumber(pid), host: toText(host) };
    if (toNumber(silentMs) < LEASE_MS && isAlive(owner)) throw toTaken(uri, owner);
  }
  await transaction.run(
    `MATCH (l:Lock {name: 'writer'})
     SET l.token = $token, l.pid = toInteger($pid), l.host = $host, l.beatAt = timestamp(), l.step = null`,
    { token, pid: process.pid, host: hostname() },
  );
}

async function enter(transaction: Transaction, uri: string, token: string, step: string): Promise<boolean> {
  const [cells] = await transaction.run(
    `MATCH (l:Lock {name: 'writer'}) SET l.fencedAt = timestamp()
     WITH l WHERE l.token = $token
     WITH l, l.step AS before SET l.step = $step, l.beatAt = timestamp()
     RETURN [before]`,
    { token, step },
  );
  if (cells === undefined) {
    throw new StoreError(
      `Another process has taken over writing to ${uri}, because this one was not heard of for ${LEASE_MS / 1000} s: start again.`,
    );
  }
  return toList(cells)[0] === step;
}

/** A beat that fails is made up for by the next one, and by every step. */
async function beat(server: Server, token: string): Promise<void> {
  try {
    await server.write((transaction) =>
      transaction.run(`MATCH (l:Lock {name: 'writer', token: $token}) SET l.beatAt = timestamp()`, { token }),
    );
  } catch {
    // The server is away, or a long step holds the node.
  }
}

interface Owner {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
}

function isAlive({ token, pid, host }: Owner): boolean {
  // Another machine's processes cannot be seen from here.
  if (host !== hostname()) return true;
  if (pid === process.pid) return held.has(token);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

function toTaken(uri: string, { pid, host }: Owner): StoreError {
  if (host !== hostname()) {
    return new StoreError(
      `Process ${pid} on ${host} writes to ${uri}: stop it there; if it no longer runs, try again in a minute.`,
    );
  }
  const who = pid === process.pid ? `This process (${pid}) already` : `Process ${pid}`;
  return new StoreError(`${who} writes to ${uri}, and a store has one writer at a time: wait or stop it.`);
}
