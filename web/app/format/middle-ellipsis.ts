/**
 * A text cut in the middle to at most `max` characters, since both ends of a model's name carry meaning:
 * `middleEllipsis('0.0005_withdpo_4iters_bs256_iter_1', 21)` is `0.0005_withd…6_iter_1`.
 */
export function middleEllipsis(text: string, max: number): string {
  const letters = [...text];
  if (letters.length <= max) return text;
  const kept = Math.max(2, max) - 1;
  const head = Math.ceil(kept * 0.6);
  return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - (kept - head)).join('')}`;
}

/** Splits a name so that the tail can stay visible while the head is cut by its box. */
export function splitTail(text: string, tailLength = 9): readonly [head: string, tail: string] {
  const letters = [...text];
  if (letters.length <= tailLength * 2) return [text, ''];
  return [letters.slice(0, -tailLength).join(''), letters.slice(-tailLength).join('')];
}
