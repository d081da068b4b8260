import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../input-error.ts';

/** One file to read, as it was found. */
export interface InputFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** Names that an import reads inside folders and tar archives; AppleDouble files (`._x.json`) hold no models. */
export const isUsableName = (name: string): boolean =>
  /(^|\/)(?!\._)[^/]+\.(json|ndjson|jsonl)(\.gz)?$/i.test(name);

const isUsableFile = (name: string): boolean =>
  isUsableName(name) || /^(?!\._).+\.(tar|tar\.gz|tgz|parquet)$/i.test(name);

/**
 * The files behind the paths: a file is itself, a folder is the usable files directly in it, by name.
 * A file that is named outright is taken whatever it is called; what it holds decides.
 *
 * @throws InputError for a path that does not exist, cannot be read, or is a folder without usable files.
 */
export async function findInputFiles(paths: readonly string[]): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const path of paths) {
    const found = await statOf(path);
    if (found.isDirectory()) files.push(...(await findInFolder(path)));
    else if (found.isFile()) files.push({ path, sizeBytes: found.size, modifiedMs: found.mtimeMs });
    else throw new InputError(`${path} is neither a file nor a folder. Name a file of recorded Hub pages.`);
  }
  return files;
}

async function findInFolder(folder: string): Promise<readonly InputFile[]> {
  const names = (await readdir(folder)).filter(isUsableFile).toSorted();
  const files: InputFile[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const found = await statOf(path);
    if (found.isFile()) files.push({ path, sizeBytes: found.size, modifiedMs: found.mtimeMs });
  }
  if (files.length > 0) return files;
  throw new InputError(
    `The folder ${folder} holds no file that can be imported (.json, .ndjson, .jsonl, each also .gz, or .tar, .tar.gz, .parquet). Name the files or another folder.`,
  );
}

async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') {
      throw new InputError(`There is no file ${path}. Check the path.`, { cause: error });
    }
    if (code === 'EACCES') {
      throw new InputError(`${path} may not be read. Check its permissions.`, { cause: error });
    }
    throw error;
  }
}
