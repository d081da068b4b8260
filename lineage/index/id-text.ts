/** Ids in some order as one UTF-8 text: id `r` is `blob[offsets[r] .. offsets[r + 1])`. */
export interface IdText {
  readonly blob: Uint8Array;
  readonly offsets: Uint32Array;
}

export interface IdTextBuilder {
  push(id: string): void;
  /** The ids so far, as views into the room. */
  values(): IdText;
}

const encoder = new TextEncoder();

export function createIdTextBuilder(): IdTextBuilder {
  let blob = new Uint8Array(1 << 16);
  let offsets = new Uint32Array(1024);
  let count = 0;
  let end = 0;
  return {
    push(id) {
      // One UTF-16 unit takes at most three bytes.
      if (end + id.length * 3 > blob.length) {
        const larger = new Uint8Array(blob.length * 2 + id.length * 3);
        larger.set(blob);
        blob = larger;
      }
      if (count + 2 > offsets.length) {
        const larger = new Uint32Array(offsets.length * 2);
        larger.set(offsets);
        offsets = larger;
      }
      end = writeText(id, blob, end);
      offsets[++count] = end;
    },
    values: () => ({ blob: blob.subarray(0, end), offsets: offsets.subarray(0, count + 1) }),
  };
}

/** Writes `text` at `start` and returns its end. ASCII, nearly all ids, goes without the encoder. */
function writeText(text: string, blob: Uint8Array, start: number): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return start + encoder.encodeInto(text, blob.subarray(start)).written;
    blob[start + i] = unit;
  }
  return start + text.length;
}

/**
 * The ids in a new order, id `r` at place `places[r]`, in arrays of their exact size. O(bytes).
 * Reads in order and writes where it must: three times as fast as the other way around.
 */
export function reorderIds({ blob: from, offsets: starts }: IdText, places: Uint32Array): IdText {
  const count = places.length;
  const offsets = new Uint32Array(count + 1);
  for (let row = 0; row < count; row++) {
    offsets[(places[row] ?? 0) + 1] = (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  }
  for (let place = 0; place < count; place++) {
    offsets[place + 1] = (offsets[place + 1] ?? 0) + (offsets[place] ?? 0);
  }
  const blob = new Uint8Array(from.length);
  let at = 0;
  for (let row = 0; row < count; row++) {
    const stop = starts[row + 1] ?? 0;
    for (let into = offsets[places[row] ?? 0] ?? 0; at < stop; at++, into++) blob[into] = from[at] ?? 0;
  }
  return { blob, offsets };
}
