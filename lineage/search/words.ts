/** Each byte with ASCII capitals read as small letters. */
export const FOLDED_BYTES: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 65 && byte <= 90 ? byte + 32 : byte,
);

const encoder = new TextEncoder();

/** The folded UTF-8 bytes of a text: those of `qwen` for `Qwen`. */
export const toFoldedBytes = (text: string): Uint8Array =>
  encoder.encode(text).map((byte) => FOLDED_BYTES[byte] ?? byte);

/** The words of a search text, each as folded bytes: two for `qwen  GGUF`; none for blanks. */
export const toWords = (text: string): readonly Uint8Array[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(toFoldedBytes);

/**
 * Whether `blob[start .. end)`, already folded, contains the word.
 * O(length) for words that do not repeat themselves.
 */
export function containsWord(blob: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
  const length = word.length;
  const first = word[0];
  const last = end - length;
  if (length === 1) {
    for (let at = start; at <= last; at++) if (blob[at] === first) return true;
    return false;
  }
  // Two bytes at once let nearly no wrong place through to the inner loop.
  const second = word[1];
  for (let at = start; at <= last; at++) {
    if (blob[at] !== first || blob[at + 1] !== second) continue;
    let i = 2;
    while (i < length && blob[at + i] === word[i]) i++;
    if (i === length) return true;
  }
  return false;
}

/** Whether `blob[start .. end)`, already folded, begins with the word. */
export function startsWithWord(blob: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
  if (start + word.length > end) return false;
  for (let i = 0; i < word.length; i++) if (blob[start + i] !== word[i]) return false;
  return true;
}

/** Like `containsWord` for a text in its own spelling; the word is folded. */
export function containsUnfolded(blob: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
  const small = word[0] ?? 0;
  const capital = small >= 97 && small <= 122 ? small - 32 : small;
  const last = end - word.length;
  for (let at = start; at <= last; at++) {
    const byte = blob[at];
    if (byte !== small && byte !== capital) continue;
    let i = 1;
    while (i < word.length && FOLDED_BYTES[blob[at + i] ?? 0] === word[i]) i++;
    if (i === word.length) return true;
  }
  return false;
}
