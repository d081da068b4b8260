import { statSync } from 'node:fs';
import type { Connection } from './connection.ts';

/** A journal of this size goes back into the file. */
const STEP_BYTES = 32 * 1024 * 1024;

/**
 * Keeps the journal short. A reader that is in the middle of a statement keeps it from being cut; then the
 * writer does not wait, but tries again when the journal has grown by another step.
 */
export function createCheckpointer(connection: Connection): { afterCommit(): void } {
  let limit = STEP_BYTES;
  return {
    afterCommit() {
      const bytes = statSync(`${connection.path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
      if (bytes < limit) return;
      limit = checkpoint(connection) ? STEP_BYTES : bytes + STEP_BYTES;
    },
  };
}

/** Writes the journal back and empties it; `false` when a reader is in the way. Never waits. */
export function checkpoint(connection: Connection): boolean {
  connection.exec('PRAGMA busy_timeout = 0');
  try {
    return connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').first([])?.[0] === 0;
  } finally {
    connection.exec('PRAGMA busy_timeout = 5000');
  }
}
