import type { RowChange } from '../observe/page-rows.ts';
import type { Row } from '../observe/row.ts';
import type { Connection } from './connection.ts';
import { insertMany } from './insert-many.ts';
import { MODEL_COLUMNS } from './model-columns.ts';
import { REFERENCE_COLUMNS, toReferenceValues } from './reference-columns.ts';
import type { Bindable } from './to-binds.ts';

/** Columns that stand in indexes; most changes leave them alone. */
const INDEXED: ReadonlySet<string> = new Set(['key', 'id', 'hub_id', 'state', 'is_replaced']);

const PLAIN_COLUMNS = MODEL_COLUMNS.filter(({ name }) => !INDEXED.has(name));
const OTHER_COLUMNS = MODEL_COLUMNS.filter(({ name }) => name !== 'key');

const toUpdate = (columns: typeof MODEL_COLUMNS): string =>
  `UPDATE models SET ${columns.map(({ name }) => `${name} = ?`).join(', ')} WHERE key = ?`;

/** Inserts and rewrites models with their references. O(rows). */
export function writeRows(connection: Connection, changes: readonly RowChange[]): void {
  const added: Row[] = [];
  const changed: { before: Row; after: Row }[] = [];
  for (const { before, after } of changes) {
    if (before === null) added.push(after);
    else changed.push({ before, after });
  }
  releaseNames(connection, changed);
  for (const { before, after } of changed) updateModel(connection, before, after);
  insertModels(connection, added);
  writeReferences(connection, added, changed);
}

/** Two models can swap names in one page: let go of all old names before any new one is taken. */
function releaseNames(connection: Connection, changed: readonly { before: Row; after: Row }[]): void {
  const release = connection.prepare('UPDATE models SET state = 1 WHERE key = ?');
  for (const { before, after } of changed) {
    const isReleased = after.state === 'gone' || before.folded !== after.folded;
    if (before.state !== 'gone' && isReleased) release.run([before.key]);
  }
}

function updateModel(connection: Connection, before: Row, after: Row): void {
  const isSameRepository =
    before.id === after.id &&
    before.hubId === after.hubId &&
    before.state === after.state &&
    before.isReplaced === after.isReplaced;
  const columns = isSameRepository ? PLAIN_COLUMNS : OTHER_COLUMNS;
  connection.prepare(toUpdate(columns)).run([...columns.map(({ of }) => of(after)), after.key]);
}

/** Columns in which no row has a value are left out: most sources tell only half of them. */
function insertModels(connection: Connection, rows: readonly Row[]): void {
  const columns = MODEL_COLUMNS.filter(({ of }) => rows.some((row) => of(row) !== null));
  const values: Bindable[] = [];
  for (const row of rows) for (const { of } of columns) values.push(of(row));
  insertMany(
    connection,
    'models',
    columns.map(({ name }) => name),
    values,
  );
}

function writeReferences(
  connection: Connection,
  added: readonly Row[],
  changed: readonly { before: Row; after: Row }[],
): void {
  const values: Bindable[] = [];
  const insert = (row: Row): void => {
    for (const reference of row.references) values.push(...toReferenceValues(row.key, reference));
  };
  for (const { before, after } of changed) {
    if (before.references === after.references) continue;
    connection.prepare('DELETE FROM refs WHERE child = ?').run([after.key]);
    insert(after);
  }
  for (const row of added) insert(row);
  insertMany(connection, 'refs', REFERENCE_COLUMNS, values);
}
