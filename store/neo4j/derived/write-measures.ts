import type { Measures } from '../../../schema/derived-graph.ts';
import { inBatches } from '../in-batches.ts';
import { MEASURES_PROPERTIES, toMeasuresCells } from '../measures-properties.ts';
import { readMeasuresAfter } from '../read-derivations.ts';
import { scan } from '../scan.ts';
import type { Sent } from '../server.ts';
import type { Writer } from '../writer.ts';
import { pairByKey } from './pair-by-key.ts';

const SETS = MEASURES_PROPERTIES.map(
  ({ name, isInteger }, at) => `m.${name} = ${isInteger ? `toInteger(r[${at + 1}])` : `r[${at + 1}]`}`,
);

const PUT_MEASURES = `UNWIND $rows AS r MATCH (m:Model {key: toInteger(r[0])}) SET ${SETS.join(', ')}`;

const NOTHING = MEASURES_PROPERTIES.map(() => null);

/** Writes the measures that differ, and takes those away that no longer are. */
export async function writeMeasures(writer: Writer, measures: readonly Measures[]): Promise<void> {
  const rows: (readonly Sent[])[] = [];
  const stored = scan(writer.server, readMeasuresAfter, ({ key }) => key);
  const wanted = measures.toSorted((a, b) => a.key - b.key);
  for await (const [key, [before], [after]] of pairByKey(stored, wanted, (each) => each.key)) {
    const cells = after === undefined ? [key, ...NOTHING] : toMeasuresCells(after);
    if (before === undefined || !isSame(toMeasuresCells(before), cells)) rows.push(cells);
  }
  await inBatches(rows, (batch) =>
    writer.step(async (transaction) => {
      await transaction.run(PUT_MEASURES, { rows: batch });
      return { result: undefined };
    }),
  );
}

/** The last cell is a list of texts. */
const isSame = (a: readonly Sent[], b: readonly Sent[]): boolean =>
  a.every((cell, at) => cell === b[at] || JSON.stringify(cell) === JSON.stringify(b[at]));
