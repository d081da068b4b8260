import type { Alias } from '../../schema/snapshot.ts';
import { toText } from './cells.ts';
import type { Cell, Connection } from './connection.ts';

const COLUMNS = 'alias, id, source, seen';

export function readAlias(connection: Connection, folded: string): Alias | null {
  const cells = connection.prepare(`SELECT ${COLUMNS} FROM aliases WHERE folded = ?`).first([folded]);
  return cells === null ? null : toAlias(cells);
}

/** By folded alias. */
export const readAliases = (connection: Connection): readonly Alias[] =>
  connection.prepare(`SELECT ${COLUMNS} FROM aliases ORDER BY folded`).all([]).map(toAlias);

const toAlias = (cells: readonly Cell[]): Alias => ({
  alias: toText(cells[0]),
  id: toText(cells[1]),
  source: toSource(toText(cells[2])),
  seen: toText(cells[3]),
});

const toSource = (text: string): Alias['source'] => (text === 'hub' || text === 'card' ? text : 'file');
