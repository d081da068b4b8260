import { computeDiff } from '../../../lineage/diff/compute-diff.ts';
import { createDiffSide } from '../../../lineage/diff/diff-side.ts';
import type { DiffSide } from '../../../lineage/diff/diff-side.ts';
import { createDictionary } from '../../../lineage/index/dictionary.ts';
import type { Dictionary } from '../../../lineage/index/dictionary.ts';
import { parseGraph } from '../../graphs/parse-graph.ts';
import type { Graph } from '../../graphs/parse-graph.ts';

/** Descendants of a node in a picture: its children are enough for an order. */
const countChildren = ({ derivations }: Graph, key: number): number =>
  derivations.filter(({ parentKey }) => parentKey === key).length;

function toSide(graph: Graph, licenses: Dictionary, firstKey: number): DiffSide {
  const side = createDiffSide(licenses);
  const move = (key: number): number => key + firstKey;
  side.addDerivations(
    graph.derivations.map((edge) => ({ childKey: move(edge.childKey), parentKey: move(edge.parentKey) })),
  );
  side.addModels(
    graph.models.map((model) => ({
      ...model,
      key: move(model.key),
      descendantCount: countChildren(graph, model.key),
    })),
  );
  return side.build();
}

export function diffGraphs(before: Graph, after: Graph, limit = 100): ReturnType<typeof computeDiff> {
  const licenses = createDictionary();
  return computeDiff({
    before: toSide(before, licenses, 0),
    after: toSide(after, licenses, 1_000),
    licenses: licenses.values(),
    aliases: after.aliases,
    limit,
  });
}

/** The differences of two pictures in short: `['+ a', '- b', 'a: mit -> none', 'a => b', 'a: x -> y']` by list. */
export function diffOf(before: string, after: string, limit?: number): Readonly<Record<string, unknown>> {
  const diff = diffGraphs(parseGraph(before), parseGraph(after), limit);
  const lists = {
    appeared: diff.appeared.rows.map(({ id }) => id),
    vanished: diff.vanished.rows.map(({ id }) => id),
    relicensed: diff.relicensed.rows.map(
      ({ id, from, to }) => `${id}: ${from.license.join()} -> ${to.license.join()}`,
    ),
    renamed: diff.renamed.rows.map(({ from, to }) => `${from} => ${to}`),
    reparented: diff.reparented.rows.map(({ id, from, to }) => `${id}: ${from.join()} -> ${to.join()}`),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, rows]) => rows.length > 0));
}
