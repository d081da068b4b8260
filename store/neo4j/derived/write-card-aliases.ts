import { foldId } from '../../../schema/model-id.ts';
import type { Alias } from '../../../schema/snapshot.ts';
import { mergeAlias } from '../../aliases/merge-alias.ts';
import { inBatches } from '../in-batches.ts';
import { readCardAliases, readNotedAliases } from '../read-aliases.ts';
import { putAliases } from '../write-aliases.ts';
import type { Writer } from '../writer.ts';

/** Replaces the aliases of cards by these; one of a file or of the Hub for the same name stays. */
export async function writeCardAliases(writer: Writer, aliases: readonly Alias[]): Promise<void> {
  const { stored, known } = await writer.server.read(async (transaction) => ({
    stored: await readCardAliases(transaction),
    known: await readNotedAliases(
      transaction,
      aliases.map(({ alias }) => foldId(alias)),
    ),
  }));
  const before = new Map(stored.map((alias) => [foldId(alias.alias), alias]));
  const after = new Map(
    known.filter(({ source }) => source !== 'card').map((alias) => [foldId(alias.alias), alias]),
  );
  for (const alias of aliases) {
    const name = foldId(alias.alias);
    const merged = mergeAlias(after.get(name) ?? null, alias);
    if (merged !== null) after.set(name, merged);
  }

  const dropped = [...before.keys()].filter((name) => after.get(name)?.source !== 'card');
  await inBatches(dropped, (names) =>
    writer.step(async (transaction) => {
      await transaction.run(
        "UNWIND $names AS name MATCH (a:Alias {folded: name}) WHERE a.source = 'card' DELETE a",
        { names },
      );
      return { result: undefined };
    }),
  );
  const changed = [...after].flatMap(([name, alias]) => {
    const known = before.get(name);
    const isKept = known !== undefined && mergeAlias(known, alias) === null && alias.seen === known.seen;
    return alias.source !== 'card' || isKept ? [] : [alias];
  });
  await inBatches(changed, (batch) =>
    writer.step(async (transaction) => ({ result: await putAliases(transaction, batch) })),
  );
}
