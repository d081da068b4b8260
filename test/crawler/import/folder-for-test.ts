import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from 'tar-stream';
import { onTestFinished } from 'vitest';

/** A folder that is gone after the test. */
export interface TestFolder {
  readonly path: string;
  /** Writes a file and gives its path. */
  readonly write: (name: string, content: string | Buffer) => Promise<string>;
}

export async function createTestFolder(): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'stemma-import-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return {
    path,
    write: async (name, content) => {
      const file = join(path, name);
      await writeFile(file, content);
      return file;
    },
  };
}

/** The bytes of a tar archive with these files, in this order. */
export async function toTar(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(files)) archive.entry({ name }, content);
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}
