import { StoreError } from '../store-error.ts';

/** What the library's codes mean to people, and what to do. Extended codes start with their plain one. */
const SENTENCES: readonly (readonly [code: string, sentence: (path: string) => string])[] = [
  [
    'SQLITE_FULL',
    (path) =>
      `The disk is full, so nothing more could be written to ${path}: free some space and start again; what was written is kept.`,
  ],
  ['SQLITE_NOTADB', (path) => `${path} is not a SQLite database: choose another file.`],
  ['SQLITE_CORRUPT', (path) => `${path} is damaged: delete it and crawl or import again.`],
  [
    'SQLITE_READONLY',
    (path) => `${path} cannot be written: check the permissions of the file and its folder.`,
  ],
  ['SQLITE_CANTOPEN', (path) => `${path} cannot be opened: check that its folder exists and may be written.`],
  ['SQLITE_PERM', (path) => `${path} cannot be opened: check its permissions.`],
  [
    'SQLITE_BUSY',
    (path) => `Another program uses ${path} and did not let go of it within 5 s: close it and try again.`,
  ],
  [
    'SQLITE_LOCKED',
    (path) => `Another program uses ${path} and did not let go of it within 5 s: close it and try again.`,
  ],
  ['SQLITE_IOERR', (path) => `The disk reported an error on ${path}: check the disk and start again.`],
];

const FILE_SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  EACCES: (path) =>
    `${path} may not be written: check the permissions of its folder, or choose another with 'file:PATH'.`,
  EPERM: (path) =>
    `${path} may not be written: check the permissions of its folder, or choose another with 'file:PATH'.`,
  EROFS: (path) => `${path} is on a read-only disk: choose another place with 'file:PATH'.`,
  ENOENT: (path) =>
    `The folder of ${path} does not exist and cannot be made: choose another place with 'file:PATH'.`,
  ENOTDIR: (path) => `A part of ${path} is a file and not a folder: choose another place with 'file:PATH'.`,
  ENOSPC: (path) => `The disk is full, so ${path} cannot be written: free some space.`,
  EISDIR: (path) => `${path} is a folder: give the path of a file.`,
};

/** An error of the library or the file system as one sentence; any other error as it is. */
export function toStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const sentence = SENTENCES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? FILE_SENTENCES[code];
  if (sentence !== undefined) return new StoreError(sentence(path), { cause: error });
  // The library gives no code when it cannot open a file at all; SQLite's number for that is 14.
  if (/ConnectionFailed.*\b14\b/.test(error.message)) {
    return new StoreError(`${path} cannot be opened: check that its folder exists and may be written.`, {
      cause: error,
    });
  }
  return error;
}

/** Runs one operation of the store; errors come out as sentences. */
export function speaking<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStoreError(error, path);
  }
}
