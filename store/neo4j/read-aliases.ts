import { ALIAS_SOURCES } from '../../schema/snapshot.ts';
import type { Alias } from '../../schema/snapshot.ts';
import { settleAlias } from '../aliases/settle-alias.ts';
import { toList, toText, toTextOrNull, toWord } from './cells.ts';
import type { Parameters, Transaction } from './server.ts';

const NOTED = 'a.alias, a.id, a.hubId, a.source, a.seen';

/** As they were written: what the next words of the same names are measured by. */
export const readNotedAliases = async (
  transaction: Transaction,
  folded: readonly string[],
): Promise<readonly Alias[]> =>
  folded.length === 0
    ? []
    : ask(transaction, `MATCH (a:Alias) WHERE a.folded IN $folded RETURN [${NOTED}]`, toNoted, { folded });

/** As they were written, without those of cards. */
export const readOwnAliases = (transaction: Transaction): Promise<readonly Alias[]> =>
  ask(transaction, `MATCH (a:Alias) WHERE a.source <> 'card' RETURN [${NOTED}]`, toNoted);

/** Those of cards, as they were written. */
export const readCardAliases = (transaction: Transaction): Promise<readonly Alias[]> =>
  ask(transaction, `MATCH (a:Alias) WHERE a.source = 'card' RETURN [${NOTED}]`, toNoted);

const SETTLED = `OPTIONAL MATCH (m:Model {hubId: a.hubId}) RETURN [${NOTED}, m.id, m.isReplaced]`;

/** As they lead now, by folded alias. */
export const readAliases = (transaction: Transaction): Promise<readonly Alias[]> =>
  ask(transaction, `MATCH (a:Alias) ${SETTLED} ORDER BY a.folded`, toSettled);

/** As those of these names lead now. */
export const readAliasesOf = async (
  transaction: Transaction,
  folded: readonly string[],
): Promise<readonly Alias[]> =>
  folded.length === 0
    ? []
    : ask(transaction, `MATCH (a:Alias) WHERE a.folded IN $folded ${SETTLED}`, toSettled, { folded });

async function ask(
  transaction: Transaction,
  cypher: string,
  toAlias: (cells: readonly unknown[]) => Alias,
  parameters: Parameters = {},
): Promise<readonly Alias[]> {
  return (await transaction.run(cypher, parameters)).map((cells) => toAlias(toList(cells)));
}

function toNoted(cells: readonly unknown[]): Alias {
  const hubId = toTextOrNull(cells[2]);
  return {
    alias: toText(cells[0]),
    id: toText(cells[1]),
    ...(hubId === null ? {} : { hubId }),
    source: toWord(ALIAS_SOURCES, cells[3]),
    seen: toText(cells[4]),
  };
}

function toSettled(cells: readonly unknown[]): Alias {
  const id = toTextOrNull(cells[5]);
  return settleAlias(toNoted(cells), id === null ? null : { id, isReplaced: cells[6] === true });
}
