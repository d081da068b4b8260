import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AuthToken } from 'neo4j-driver';
import { askServer } from './ask-server.ts';
import type { KeptProgram } from './keep-program.ts';

const PATIENCE_MS = 120_000;
const PAUSE_MS = 200;
const LAST_LINES = 20;

/** Resolves when the server answers. Throws the end of its log when it ends instead, or stays silent for two minutes. */
export async function untilReady(
  server: KeptProgram,
  log: string,
  uri: string,
  auth: AuthToken | undefined,
): Promise<void> {
  let hasEnded = false;
  void server.ended.then(() => (hasEnded = true));
  const latest = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await askServer(uri, 'RETURN 1', auth);
      return;
    } catch (error) {
      if (hasEnded || Date.now() > latest) {
        const said = (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-LAST_LINES).join('\n');
        const what = hasEnded ? 'ended before it answered' : `did not answer within ${PATIENCE_MS / 1000} s`;
        throw new Error(`Neo4j ${what}. It said:\n${said}`, { cause: error });
      }
    }
    await sleep(PAUSE_MS);
  }
}
