import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { StoreError } from '../store-error.ts';

/** Who writes a store: the content of its lock file. */
interface Owner {
  readonly pid: number;
  readonly host: string;
}

export interface Lock {
  release(): void;
}

/**
 * Takes the right to write the store at `path`, by a file beside it that names process and machine. SQLite
 * has locks of its own, but two connections that both commit and checkpoint can lose data in its version
 * 3.45. The lock of a process that died on this machine is taken over.
 * Throws a `StoreError` that names the process which has it.
 */
export function takeLock(path: string): Lock {
  const lockPath = `${path}.lock`;
  const own = JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner);
  if (!create(lockPath, own)) {
    const text = read(lockPath);
    const owner = parseOwner(text);
    if (owner !== null && isAlive(owner)) throw toError(path, lockPath, owner);
    if (!removeStale(lockPath, text) || !create(lockPath, own)) {
      throw toError(path, lockPath, parseOwner(read(lockPath)));
    }
  }
  return {
    release() {
      if (read(lockPath) === own) rmSync(lockPath, { force: true });
    },
  };
}

/** Makes the file with its whole text in one step, so that nobody ever reads half of it. */
function create(lockPath: string, text: string): boolean {
  const draft = `${lockPath}.${process.pid}`;
  writeFileSync(draft, text);
  try {
    linkSync(draft, lockPath);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the dead process's file away; `false` when another process was quicker. */
function removeStale(lockPath: string, stale: string): boolean {
  const aside = `${lockPath}.${process.pid}.stale`;
  try {
    renameSync(lockPath, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return true;
    throw error;
  }
  const isStale = read(aside) === stale;
  // Another process has taken the lock since it was read: give it back.
  if (!isStale) linkSync(aside, lockPath);
  rmSync(aside, { force: true });
  return isStale;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return '';
    throw error;
  }
}

function parseOwner(text: string): Owner | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value)) return null;
    return { pid: Number(value.pid), host: String(value.host) };
  } catch {
    return null;
  }
}

function isAlive({ pid, host }: Owner): boolean {
  // Another machine's processes cannot be seen from here.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, 'ESRCH');
  }
}

function toError(path: string, lockPath: string, owner: Owner | null): StoreError {
  if (owner === null) return new StoreError(`Another process has just begun to write to ${path}: try again.`);
  const { pid, host } = owner;
  if (host !== hostname()) {
    return new StoreError(
      `Process ${pid} on ${host} writes to ${path}: stop it there, or delete ${lockPath} if it no longer runs.`,
    );
  }
  const who = pid === process.pid ? `This process (${pid}) already` : `Process ${pid}`;
  return new StoreError(`${who} writes to ${path}, and a store has one writer at a time: wait or stop it.`);
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
