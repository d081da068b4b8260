import type { Bytes } from './read-bytes.ts';

/** The beginning of a stream, and the whole stream still to be read, once. */
export interface Peeked {
  readonly head: Buffer;
  readonly bytes: Bytes;
  /** Gives the source back when `bytes` is not going to be read. */
  readonly close: () => Promise<void>;
}

/**
 * Looks at the first `count` bytes (fewer when the stream is shorter).
 * When the source breaks within them, `head` is what came before, and reading `bytes` meets the error in its place.
 */
export async function peekBytes(source: Bytes, count: number): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let size = 0;
  let failure: { readonly error: unknown } | null = null;
  while (size < count && failure === null) {
    try {
      const next = await iterator.next();
      if (next.done === true) break;
      chunks.push(next.value);
      size += next.value.length;
    } catch (error) {
      failure = { error };
    }
  }
  const bytes: AsyncIterator<Buffer> = {
    next: async () => {
      const chunk = chunks.shift();
      if (chunk !== undefined) return { done: false, value: chunk };
      if (failure !== null) throw failure.error;
      return iterator.next();
    },
    return: async () => {
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
  return {
    head: chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks),
    bytes: { [Symbol.asyncIterator]: () => bytes },
    close: async () => {
      await iterator.return?.();
    },
  };
}
