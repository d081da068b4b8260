import type { Finding } from '../../schema/finding.ts';
import { idAt } from '../index/id-column.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { findWayBack } from './find-way-back.ts';

/**
 * One finding for each group of two or more models that derive from one another, ordered by id.
 * Its subject is the smallest id of the group; the proof is a shortest cycle through that model. O(nodes).
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
  const circle = [...way, id].map((step) => JSON.stringify(step)).join(' from ');
  const proof = `${size} models derive from one another, so none of them can be the first: ${circle}.`;
  return { kind: 'cycle', id, other, proof };
}

const toId = (index: LineageIndex, ordinal: number): string => idAt(index.nodes.ids, ordinal);
