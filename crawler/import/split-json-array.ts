const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Cuts the text of one JSON array into the texts of its elements as the bytes come. */
export interface ArraySplitter {
  /** The elements that end within this chunk, in order. */
  readonly push: (chunk: Buffer) => readonly string[];
  /** False while the array's closing bracket has not come. */
  readonly isClosed: () => boolean;
}

/**
 * For arrays too long to be held as one string. Only brackets, commas and quotes are looked at: whether an
 * element is valid JSON shows when it is parsed. The first byte pushed that counts must be `[`. O(bytes).
 */
export function createArraySplitter(): ArraySplitter {
  let depth = 0;
  let isInText = false;
  let isEscaped = false;
  let isClosed = false;
  let started: Buffer[] = [];
  const push = (chunk: Buffer): readonly string[] => {
    const elements: string[] = [];
    let start = depth === 0 ? -1 : 0;
    const end = (at: number): void => {
      const last = chunk.subarray(start, at);
      const text = (started.length === 0 ? last : Buffer.concat([...started, last])).toString('utf8');
      started = [];
      start = at + 1;
      if (text.trim() !== '') elements.push(text);
    };
    for (let at = 0; at < chunk.length && !isClosed; at += 1) {
      const byte = chunk[at];
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isInText = false;
      } else if (byte === QUOTE) isInText = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
        depth += 1;
        if (depth === 1) start = at + 1;
      } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        depth -= 1;
        if (depth === 0) {
          end(at);
          isClosed = true;
        }
      } else if (byte === COMMA && depth === 1) end(at);
    }
    if (!isClosed && start >= 0 && start < chunk.length) started.push(chunk.subarray(start));
    return elements;
  };
  return { push, isClosed: () => isClosed };
}
