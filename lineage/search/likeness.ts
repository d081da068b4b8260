import type { LineageIndex } from '../index/lineage-index.ts';
import { computeEditDistance } from './edit-distance.ts';
import { FOLDED_BYTES } from './words.ts';

/** How an id resembles the one asked for, nearest first; between them stand 1 to 3 typos. */
const SAME_NAME = 0;
const SAME_NAME_BUT_TYPOS = 3;
/** Larger than every likeness. */
export const UNLIKE = 7;

const SLASH = 47;

/**
 * How much a node's id resembles the asked one (folded bytes), ignoring case: the smaller, the more.
 * Typos (one in 6 bytes, at most 3) count in the whole id, and in the name alone when no owner is asked for.
 */
export function createLikeness(index: LineageIndex, asked: Uint8Array): (ordinal: number) => number {
  const { ids, owner } = index.nodes;
  const { blob, offsets } = ids;
  const nameStarts = Uint16Array.from(owner.values, (text) => (text === '' ? 0 : text.length + 1));
  const name = asked.subarray(asked.indexOf(SLASH) + 1);
  const hasOwner = name.length < asked.length;
  const nearId = createNearness(asked);
  const nearName = createNearness(name);
  return (ordinal) => {
    const start = offsets[ordinal] ?? 0;
    const end = offsets[ordinal + 1] ?? start;
    const nameStart = start + (nameStarts[owner.codes[ordinal] ?? 0] ?? 0);
    if (isSame(blob, nameStart, end, name)) return SAME_NAME;
    const typos = nearId(blob, start, end);
    if (typos > 0) return typos;
    const typosInName = hasOwner || nameStart === start ? 0 : nearName(blob, nameStart, end);
    return typosInName > 0 ? SAME_NAME_BUT_TYPOS + typosInName : UNLIKE;
  };
}

/** Number of typos between a text and `blob[start .. end)`; 0 for none or too many. */
function createNearness(text: Uint8Array): (blob: Uint8Array, start: number, end: number) => number {
  const limit = Math.min(3, Math.floor(text.length / 6));
  const bits = toBits(text, 0, text.length);
  return (blob, start, end) => {
    if (limit === 0 || Math.abs(end - start - text.length) > limit) return 0;
    // A typo takes at most one kind of byte away and adds one; most ids differ in more kinds and need no closer look.
    let differing = 0;
    for (let rest = toBits(blob, start, end) ^ bits; rest !== 0; rest &= rest - 1) differing++;
    if (differing > 2 * limit) return 0;
    const folded = blob.slice(start, end);
    for (const [at, byte] of folded.entries()) folded[at] = FOLDED_BYTES[byte] ?? 0;
    const typos = computeEditDistance(folded, text, limit);
    return typos > limit ? 0 : typos;
  };
}

/** One bit for each kind of byte (modulo 32, where capitals and small letters agree) that occurs. */
function toBits(text: Uint8Array, start: number, end: number): number {
  let bits = 0;
  for (let at = start; at < end; at++) bits |= 1 << ((text[at] ?? 0) & 31);
  return bits;
}

function isSame(blob: Uint8Array, start: number, end: number, text: Uint8Array): boolean {
  if (end - start !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (FOLDED_BYTES[blob[start + i] ?? 0] !== text[i]) return false;
  return true;
}
