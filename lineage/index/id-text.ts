/** Ids as they arrive, as one UTF-8 text: id `r` is `blob[offsets[r] .. offsets[r + 1])`. */
export interface IdText {
  readonly blob: Uint8Array;
  readonly offsets: Uint32Array;
}

export interface IdTextBuilder {
  push(id: string): void;
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
        const larger = new Uint8Array(Math.max(blob.length * 2, end + id.length * 3));
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

/** The ids in the order of `rows`, in arrays of their exact size. O(bytes). */
export function reorderIds(ids: IdText, rows: Uint32Array): IdText {
  const blob = new Uint8Array(ids.blob.length);
  const offsets = new Uint32Array(rows.length + 1);
  let end = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const stop = ids.offsets[row + 1] ?? 0;
    for (let at = ids.offsets[row] ?? 0; at < stop; at++) blob[end++] = ids.blob[at] ?? 0;
    offsets[i + 1] = end;
  }
  return { blob, offsets };
}
