import type { Measures } from '../../schema/derived-graph.ts';
import { toList, toNumber, toNumberOrNull, toText } from './cells.ts';
import type { Sent } from './server.ts';

/** Derived properties of a `:Model` node, in the order of `toMeasures` after the key. */
export const MEASURES_PROPERTIES: readonly {
  readonly name: Exclude<keyof Measures, 'key'>;
  readonly isInteger: boolean;
}[] = [
  { name: 'depth', isInteger: true },
  { name: 'generation', isInteger: true },
  { name: 'trainingDepth', isInteger: true },
  { name: 'childCount', isInteger: true },
  { name: 'descendantCount', isInteger: true },
  { name: 'families', isInteger: false },
];

export const MEASURES_CELLS = `[m.key, ${MEASURES_PROPERTIES.map(({ name }) => `m.${name}`).join(', ')}]`;

export const toMeasuresCells = (measures: Measures): readonly Sent[] => [
  measures.key,
  ...MEASURES_PROPERTIES.map(({ name }) => measures[name]),
];

/** Of a node that has measures: its generation is a number. */
export function toMeasures(row: unknown): Measures {
  const cells = toList(row);
  return {
    key: toNumber(cells[0]),
    depth: toNumberOrNull(cells[1]),
    generation: toNumber(cells[2]),
    trainingDepth: toNumberOrNull(cells[3]),
    childCount: toNumber(cells[4]),
    descendantCount: toNumber(cells[5]),
    // Without a family there is none where the database was filled in bulk: CSV has no empty list.
    families: cells[6] === null ? [] : toList(cells[6]).map(toText),
  };
}
