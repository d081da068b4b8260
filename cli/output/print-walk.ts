import { idAt } from '../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import type { Walk } from '../../lineage/walks/walk.ts';
import { MODEL_STATES } from '../../schema/model.ts';
import type { Context } from '../command.ts';

/** One node a line, nearest first; says on stderr when the list was cut. */
export async function printWalk(
  context: Context,
  index: LineageIndex,
  walk: Walk,
  limit: number | null,
  noun: string,
): Promise<void> {
  const shown = Math.min(walk.ordinals.length, limit ?? Number.POSITIVE_INFINITY);
  for (let i = 0; i < shown; i += 1) {
    const ordinal = walk.ordinals[i] ?? 0;
    const id = idAt(index.nodes.ids, ordinal);
    const depth = walk.distances[i] ?? 0;
    const isStub = MODEL_STATES[index.nodes.state[ordinal] ?? 0] === 'stub';
    if (context.isJson) await context.output.json({ id, depth, isStub });
    else await context.output.line(`${depth}\t${id}${isStub ? '\t(not in the snapshot)' : ''}`);
  }
  const total = walk.ordinals.length.toLocaleString('en-US');
  context.output.talk(
    shown < walk.ordinals.length
      ? `${shown.toLocaleString('en-US')} of ${total} ${noun}.`
      : `${total} ${noun}.`,
  );
}
