import type { Stub } from '../../../schema/derived-graph.ts';
import { foldId } from '../../../schema/model-id.ts';
import { toEmptyRow } from '../../observe/row.ts';
import { toList, toNumber, toText } from '../cells.ts';
import { inBatches } from '../in-batches.ts';
import { putRows } from '../write-rows.ts';
import type { Writer } from '../writer.ts';

/** Keeps a stub's node where key and name are the same; one with another spelling is respelled. */
export async function writeStubs(writer: Writer, stubs: readonly Stub[]): Promise<void> {
  const stored = await writer.server.read((transaction) =>
    transaction.run('MATCH (m:Stub) RETURN [m.key, m.id]'),
  );
  const wanted = new Map(stubs.map(({ key, id }) => [key, id]));
  const kept = new Set<number>();
  const dropped: number[] = [];
  for (const cells of stored) {
    const [key, id] = toList(cells);
    const [number, name] = [toNumber(key), toText(id)];
    const next = wanted.get(number);
    if (next === name) kept.add(number);
    else if (next === undefined || foldId(next) !== foldId(name)) dropped.push(number);
  }

  await inBatches(dropped, (keys) =>
    writer.step(async (transaction) => {
      await transaction.run('UNWIND $keys AS key MATCH (m:Stub {key: toInteger(key)}) DETACH DELETE m', {
        keys,
      });
      return { result: undefined };
    }),
  );
  const added = stubs.filter(({ key }) => !kept.has(key));
  await inBatches(added, (batch) =>
    writer.step(async (transaction, { book, lastKey }) => {
      await putRows(
        transaction,
        batch.map(({ key, id }) => toEmptyRow(key, id, book.never)),
      );
      const last = batch.reduce((most, { key }) => Math.max(most, key), lastKey);
      return { result: undefined, changes: { lastKey: last } };
    }),
  );
}
