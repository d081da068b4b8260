import { open } from 'node:fs/promises';
import type { AsyncBuffer } from 'hyparquet';

/** Opens a file for the Parquet reader. It must be closed. */
export async function openBuffer(
  path: string,
): Promise<{ readonly buffer: AsyncBuffer; readonly close: () => Promise<void> }> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  const slice = async (start: number, end: number = size): Promise<ArrayBuffer> => {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
    for (let filled = 0; filled < bytes.length;) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) throw new Error('it became shorter while it was read');
      filled += bytesRead;
    }
    return bytes.buffer;
  };
  return { buffer: { byteLength: size, slice }, close: () => handle.close() };
}
