import { idAt } from '../index/id-column.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { createTop } from '../rows/create-top.ts';
import { isMoreImportant } from '../rows/is-more-important.ts';
import { createLikeness, UNLIKE } from './likeness.ts';
import { containsUnfolded, toFoldedBytes } from './words.ts';

/** A shorter name is in too many ids to say anything. */
const SHORTEST_NAME = 3;

/**
 * "Did you mean": known ids that resemble one that is not known. The same name under another owner comes first,
 * then few typos, then, when these are too few, ids that contain the name; within each the most important.
 * One or two looks at every id: for error messages, not while typing.
 */
export function suggestIds(index: LineageIndex, text: string, limit: number): readonly string[] {
  const asked = toFoldedBytes(text.trim());
  if (asked.length === 0) return [];
  const alike = listAlike(index, asked, limit);
  const known = new Set(alike);
  const rest = alike.length < limit ? listContaining(index, asked, limit) : [];
  const ordinals = [...alike, ...rest.filter((ordinal) => !known.has(ordinal))];
  // A gone model and its successor share an id.
  const ids = new Set(ordinals.map((ordinal) => idAt(index.nodes.ids, ordinal)));
  return [...ids].slice(0, limit);
}

function listAlike(index: LineageIndex, asked: Uint8Array, limit: number): readonly number[] {
  const toLikeness = createLikeness(index, asked);
  const likeness = new Map<number, number>();
  const top = createTop(limit, (left, right) => {
    const difference = (likeness.get(left) ?? UNLIKE) - (likeness.get(right) ?? UNLIKE);
    return difference === 0 ? isMoreImportant(index, left, right) : difference < 0;
  });
  for (let ordinal = 0; ordinal < index.nodes.count; ordinal++) {
    const value = toLikeness(ordinal);
    if (value >= UNLIKE) continue;
    likeness.set(ordinal, value);
    top.offer(ordinal);
  }
  return top.list();
}

function listContaining(index: LineageIndex, asked: Uint8Array, limit: number): readonly number[] {
  const name = asked.subarray(asked.indexOf(0x2f) + 1);
  const top = createTop(limit, (left, right) => isMoreImportant(index, left, right));
  if (name.length < SHORTEST_NAME) return [];
  const { blob, offsets } = index.nodes.ids;
  for (let ordinal = 0; ordinal < index.nodes.count; ordinal++) {
    if (containsUnfolded(blob, offsets[ordinal] ?? 0, offsets[ordinal + 1] ?? 0, name)) top.offer(ordinal);
  }
  return top.list();
}
