import type { Store } from '../../store/port.ts';
import { openStore } from '../../store/open-store.ts';
import { deriveStore } from '../derive/derive-store.ts';
import type { Context, ExitCode } from '../command.ts';
import { chooseStore } from './choose-store.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Runs `read` on a store whose derived values are up to date, and closes it.
 * Stale ones are computed first, when no other process is writing; else the command says that they are older.
 */
export async function withDerivedStore(
  context: Context,
  read: (store: Store) => Promise<ExitCode>,
): Promise<ExitCode> {
  const storeUri = await chooseStore(context);
  const store = await openStore(storeUri, 'read');
  try {
    const status = await store.status();
    if (status.snapshot === null) {
      throw new UsageError(
        `${storeUri} holds no models yet: run \`stemma crawl\` or \`stemma import FILE\` first.`,
      );
    }
    if (status.dataVersion !== status.derivedVersion) await refresh(context, storeUri);
    return await read(store);
  } finally {
    await store.close();
  }
}

async function refresh(context: Context, storeUri: string): Promise<void> {
  context.output.talk('The data changed since the last run: computing depth, counts and families anew …');
  try {
    const writer = await openStore(storeUri, 'write');
    try {
      await deriveStore(writer, context.signal);
    } finally {
      await writer.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.output.talk(`The answer rests on the last finished state, because ${reason}`);
  }
}
