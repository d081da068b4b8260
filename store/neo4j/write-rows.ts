import { MODEL_STATES } from '../../schema/model.ts';
import type { ModelState } from '../../schema/model.ts';
import type { RowChange } from '../observe/page-rows.ts';
import type { Row } from '../observe/row.ts';
import { FINDING_PROPERTIES, MODEL_PROPERTIES } from './model-properties.ts';
import type { Sent, Transaction } from './server.ts';

const PROPERTIES = [...MODEL_PROPERTIES, ...FINDING_PROPERTIES];

const LABELS: Readonly<Record<ModelState, string>> = { live: 'Live', gone: 'Gone', stub: 'Stub' };

const SETS = PROPERTIES.map(({ name, isInteger }, at) => [
  name,
  isInteger ? `toInteger(r[${at}])` : `r[${at}]`,
])
  .filter(([name]) => name !== 'key')
  .map(([name, value]) => `m.${name} = ${value}`)
  .join(', ');

/** Rows travel as lists: names of properties in every row would be half of the bytes. */
const toPut = (state: ModelState): string => {
  const others = MODEL_STATES.filter((each) => each !== state).map((each) => `:${LABELS[each]}`);
  return `UNWIND $rows AS r MERGE (m:Model {key: toInteger(r[0])}) SET ${SETS}, m:${LABELS[state]} REMOVE m${others.join('')}`;
};

const PUT: Readonly<Record<ModelState, string>> = {
  live: toPut('live'),
  gone: toPut('gone'),
  stub: toPut('stub'),
};

/**
 * Writes whole rows, new ones and known ones alike; what is derived stays. Names that a row of the same list takes
 * over from another must be free (`releaseNames`). Can be repeated. O(rows), some 200 µs of the server's time each.
 */
export async function putRows(transaction: Transaction, rows: readonly Row[]): Promise<void> {
  for (const state of MODEL_STATES) {
    const some = rows.filter((row) => row.state === state);
    if (some.length > 0) await transaction.run(PUT[state], { rows: some.map(toCells) });
  }
}

const toCells = (row: Row): readonly Sent[] => PROPERTIES.map(({ of }) => of(row));

/** Two models can swap names in one page: let go of all old names before any new one is taken. */
export async function releaseNames(transaction: Transaction, changes: readonly RowChange[]): Promise<void> {
  const keys = changes.flatMap(({ before, after }) =>
    before !== null && before.state !== 'gone' && (after.state === 'gone' || before.folded !== after.folded)
      ? [after.key]
      : [],
  );
  if (keys.length === 0) return;
  await transaction.run(`UNWIND $keys AS key MATCH (m:Model {key: toInteger(key)}) REMOVE m.idLower`, {
    keys,
  });
}
