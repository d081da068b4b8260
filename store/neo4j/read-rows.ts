import { toList } from './cells.ts';
import { RETURN_ROW } from './model-properties.ts';
import type { Parameters, Transaction } from './server.ts';

/** Cells of nodes, for `toRow`. */
type Cells = readonly (readonly unknown[])[];

const ask = async (transaction: Transaction, cypher: string, parameters: Parameters): Promise<Cells> =>
  (await transaction.run(cypher, parameters)).map(toList);

/** Bearers of these folded names, live, stub and gone. */
export const readCellsByName = async (transaction: Transaction, names: readonly string[]): Promise<Cells> =>
  names.length === 0
    ? []
    : ask(
        transaction,
        `MATCH (m:Model) WHERE m.idLower IN $names ${RETURN_ROW}
         UNION ALL MATCH (m:Model) WHERE m.goneIdLower IN $names ${RETURN_ROW}`,
        { names },
      );

export const readCellsByHubId = async (transaction: Transaction, hubIds: readonly string[]): Promise<Cells> =>
  hubIds.length === 0
    ? []
    : ask(transaction, `MATCH (m:Model) WHERE m.hubId IN $hubIds ${RETURN_ROW}`, { hubIds });

export const readCellsByKey = async (transaction: Transaction, keys: readonly number[]): Promise<Cells> =>
  keys.length === 0
    ? []
    : ask(transaction, `UNWIND $keys AS key MATCH (m:Model {key: toInteger(key)}) ${RETURN_ROW}`, {
        keys,
      });

/** The next models in these states in ascending order of their keys. */
export const readCellsAfter = (
  transaction: Transaction,
  after: number,
  limit: number,
  states: readonly string[],
): Promise<Cells> =>
  ask(
    transaction,
    `MATCH (m:Model) WHERE m.key > toInteger($after) AND m.state IN $states
     WITH m ORDER BY m.key LIMIT toInteger($limit) ${RETURN_ROW}`,
    { after, limit, states },
  );
