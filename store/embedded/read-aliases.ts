import type { Alias } from '../../schema/snapshot.ts';
import { settleAlias } from '../aliases/settle-alias.ts';
import { toText, toTextOrNull } from './cells.ts';
import type { Cell, Connection } from './connection.ts';

const COLUMNS = 'a.alias, a.id, a.source, a.seen, a.hub_id';

const WITH_REPOSITORY = `
  SELECT ${COLUMNS}, m.id, m.is_replaced FROM aliases a LEFT JOIN models m ON m.hub_id = a.hub_id`;

/** As it was written: what the next word of the same name is measured by. */
export function readNotedAlias(connection: Connection, folded: string): Alias | null {
  const cells = connection.prepare(`SELECT ${COLUMNS} FROM aliases a WHERE a.folded = ?`).first([folded]);
  return cells === null ? null : toNoted(cells);
}

/** As they were written, without those of cards. */
export const readNotedAliases = (connection: Connection): readonly Alias[] =>
  connection.prepare(`SELECT ${COLUMNS} FROM aliases a WHERE a.source <> 'card'`).all([]).map(toNoted);

/** As it leads now. */
export function readAlias(connection: Connection, folded: string): Alias | null {
  const cells = connection.prepare(`${WITH_REPOSITORY} WHERE a.folded = ?`).first([folded]);
  return cells === null ? null : toSettled(cells);
}

/** As they lead now, by folded alias. */
export const readAliases = (connection: Connection): readonly Alias[] =>
  connection.prepare(`${WITH_REPOSITORY} ORDER BY a.folded`).all([]).map(toSettled);

function toNoted(cells: readonly Cell[]): Alias {
  const hubId = toTextOrNull(cells[4]);
  return {
    alias: toText(cells[0]),
    id: toText(cells[1]),
    ...(hubId === null ? {} : { hubId }),
    source: toSource(toText(cells[2])),
    seen: toText(cells[3]),
  };
}

function toSettled(cells: readonly Cell[]): Alias {
  const id = toTextOrNull(cells[5]);
  return settleAlias(toNoted(cells), id === null ? null : { id, isReplaced: cells[6] === 1 });
}

const toSource = (text: string): Alias['source'] => (text === 'hub' || text === 'card' ? text : 'file');
