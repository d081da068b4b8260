import { open } from 'node:fs/promises';

/** The bytes of an open file, read where they are asked for. */
export interface FileBytes {
  readonly byteLength: number;
  /** Bytes from `start` up to `end`; a file that ends before is an error. */
  readonly slice: (start: number, end?: number) => Promise<ArrayBuffer>;
  readonly close: () => Promise<void>;
}

/** Opens a file for reading at any place. It must be closed. */
export async function openBytes(path: string): Promise<FileBytes> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    byteLength: size,
    slice: async (start, end = size) => {
      if (!(start >= 0 && start <= end && end <= size)) {
        throw new Error(`it points to the bytes ${start} to ${end}, and has ${size}`);
      }
      const bytes = new Uint8Array(end - start);
      for (let filled = 0; filled < bytes.length;) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0) throw new Error('it became shorter while it was read');
        filled += bytesRead;
      }
      return bytes.buffer;
    },
    close: () => handle.close(),
  };
}
