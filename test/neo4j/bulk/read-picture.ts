import { withServer } from '../ask-server.ts';
import type { Row } from '../ask-server.ts';

export interface DatabasePicture {
  /** `{"labels": ["Live", "Model"], "id": ["a/b", "STRING NOT NULL"], ...}`, sorted. */
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
  /** What each constraint and index is of, sorted. */
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
}

const TYPED = '[name IN keys(x) | [name, x[name], valueType(x[name])]]';

/**
 * All that stands in a database, with the types of all values. Left out are the note of who writes, and empty lists: a
 * CSV file cannot hold them.
 */
export const readPicture = (uri: string): Promise<DatabasePicture> =>
  withServer(uri, async (ask) => ({
    nodes: toTexts(await ask(`MATCH (x) WHERE NOT x:Lock RETURN labels(x) AS labels, ${TYPED} AS typed`)),
    relationships: toTexts(
      await ask(
        `MATCH (child)-[x]->(parent)
         RETURN type(x) AS type, child.key AS child, parent.key AS parent, ${TYPED} AS typed`,
      ),
    ),
    constraints: toTexts(await ask('SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties')),
    indexes: toTexts(await ask('SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties')),
  }));

/** Labels and names come in any order. */
const toTexts = (rows: readonly Row[]): readonly string[] =>
  rows
    .map(({ labels, typed, ...others }) =>
      JSON.stringify({
        ...others,
        labels: sorted(labels),
        typed: sorted(typed).filter((cell) => !isEmptyList(cell)),
      }),
    )
    .toSorted();

const sorted = (list: unknown): readonly unknown[] =>
  Array.isArray(list) ? list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : [];

const isEmptyList = (cell: unknown): boolean =>
  Array.isArray(cell) && Array.isArray(cell[1]) && cell[1].length === 0;
