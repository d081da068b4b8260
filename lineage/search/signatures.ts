import { PAIR_BITS, isFrequentPair } from './pair-bits.ts';

/**
 * What a text contains, as 95 bits: a text can contain a word only if it has all of the word's bits.
 * `letters`: one bit for each letter, for each of `-._/`, and one for anything else.
 * `pairsLow`, `pairsHigh`: 54 bits for pairs of neighboring bytes, then one for each digit.
 */
export interface Signatures {
  readonly letters: Uint32Array;
  readonly pairsLow: Uint32Array;
  readonly pairsHigh: Uint32Array;
}

const OTHER = 1 << 30;
const MARKS = '-._/';
const FIRST_DIGIT_BIT = 22;

const LETTER_BITS: Int32Array = Int32Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 97 && byte <= 122) return 1 << (byte - 97);
  if (byte >= 48 && byte <= 57) return 0;
  const mark = MARKS.indexOf(String.fromCharCode(byte));
  return mark < 0 ? OTHER : 1 << (26 + mark);
});

const DIGIT_BITS: Int32Array = Int32Array.from({ length: 256 }, (_, byte) =>
  byte >= 48 && byte <= 57 ? 1 << (FIRST_DIGIT_BIT + byte - 48) : 0,
);

/** The signatures of the texts `blob[offsets[i] .. offsets[i + 1])`, already folded. O(bytes). */
export function toSignatures(blob: Uint8Array, offsets: Uint32Array): Signatures {
  const count = offsets.length - 1;
  const letters = new Uint32Array(count);
  const pairsLow = new Uint32Array(count);
  const pairsHigh = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const end = offsets[i + 1] ?? 0;
    let previous = 0;
    let letterBits = 0;
    let low = 0;
    let high = 0;
    for (let at = offsets[i] ?? 0; at < end; at++) {
      const byte = blob[at] ?? 0;
      letterBits |= LETTER_BITS[byte] ?? 0;
      high |= DIGIT_BITS[byte] ?? 0;
      if (previous !== 0) {
        const bit = PAIR_BITS[(previous << 8) | byte] ?? 0;
        if (bit < 32) low |= 1 << bit;
        else high |= 1 << (bit - 32);
      }
      previous = byte;
    }
    letters[i] = letterBits;
    pairsLow[i] = low;
    pairsHigh[i] = high;
  }
  return { letters, pairsLow, pairsHigh };
}

/** The bits that a text must have to contain all of these words. */
export interface WantedBits {
  readonly letters: number;
  readonly pairsLow: number;
  readonly pairsHigh: number;
}

export function toWantedBits(words: readonly Uint8Array[]): WantedBits {
  let letters = 0;
  let pairsLow = 0;
  let pairsHigh = 0;
  for (const word of words) {
    const one = toSignatures(word, Uint32Array.of(0, word.length));
    letters |= one.letters[0] ?? 0;
    pairsLow |= one.pairsLow[0] ?? 0;
    pairsHigh |= one.pairsHigh[0] ?? 0;
  }
  return { letters, pairsLow, pairsHigh };
}

/** Whether having the bits of a word already proves that a text contains it. */
export function isProvenByBits(word: Uint8Array): boolean {
  const [first = 0, second = 0] = word;
  if (word.length === 1) return LETTER_BITS[first] !== OTHER;
  return word.length === 2 && isFrequentPair(first, second);
}
