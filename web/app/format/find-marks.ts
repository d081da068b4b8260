/** A part of a text, `from` included, `to` not. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the words of a query occur in a text, ignoring case: all places, in order, touching ones joined.
 * `findMarks('mistralai/Mistral-7B', 'mistral 7b')` is `[0, 7)`, `[10, 17)`, `[18, 20)`.
 */
export function findMarks(text: string, query: string): readonly Range[] {
  const haystack = text.toLowerCase();
  const found: Range[] = [];
  for (const word of new Set(query.toLowerCase().split(/\s+/))) {
    if (word === '') continue;
    for (let at = haystack.indexOf(word); at >= 0; at = haystack.indexOf(word, at + word.length)) {
      found.push({ from: at, to: at + word.length });
    }
  }
  return joinRanges(found.toSorted((a, b) => a.from - b.from));
}

function joinRanges(sorted: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last === undefined || range.from > last.to) joined.push(range);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return joined;
}

/** A piece of a text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Cuts `text`, which stands at `offset` of the marked whole, into marked and plain pieces. */
export function cutPieces(text: string, offset: number, marks: readonly Range[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    const from = Math.max(at, mark.from - offset);
    const to = Math.min(text.length, mark.to - offset);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}
