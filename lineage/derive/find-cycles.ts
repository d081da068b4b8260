import type { Finding } from '../../schema/finding.ts';
import { idAt } from '../index/id-column.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { findWayBack } from './find-way-back.ts';

/** Members of a cycle that its proof names. */
const MOST_NAMED = 20;

/**
 * One finding for each group of two or more models that derive from one another, ordered by id.
 * Its subject is the smallest id of the group; the proof is a shortest cycle through that model, of a long one
 * the first members and the number of the others. O(nodes).
 */
export function findCycles(index: LineageIndex): readonly Finding[] {
  const sizes = new Map<number, number>();
  const subjects = new Map<number, number>();
  index.measures.cycle.forEach((group, ordinal) => {
    if (group === 0) return;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
    const known = subjects.get(group);
    const isSmaller = known === undefined || toId(index, ordinal) < toId(index, known);
    if (isSmaller) subjects.set(group, ordinal);
  });
  return [...subjects]
    .map(([group, subject]) => toFinding(index, subject, sizes.get(group) ?? 0))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toFinding(index: LineageIndex, subject: number, size: number): Finding {
  const way = findWayBack(index, subject).map((ordinal) => toId(index, ordinal));
  const [id = '', other = null] = way;
  const named = [...way.slice(0, MOST_NAMED), ...(way.length > MOST_NAMED ? [] : [id])];
  const start = named.map((step) => JSON.stringify(step)).join(' from ');
  const circle =
    way.length > MOST_NAMED
      ? `${start} and ${way.length - MOST_NAMED} more, the last from ${JSON.stringify(id)}`
      : start;
  const proof = `${size} models derive from one another, so none of them can be the first: ${circle}.`;
  return { kind: 'cycle', id, other, proof };
}

const toId = (index: LineageIndex, ordinal: number): string => idAt(index.nodes.ids, ordinal);
