import { StoreError } from '../store-error.ts';

type Sentence = (path: string) => string;

const inUse: Sentence = (path) =>
  `Another program uses ${path} and did not let go of it within 5 s: close it and try again.`;
const notAllowed: Sentence = (path) =>
  `${path} may not be written: check the permissions of the file and its folder, or choose another place with 'file:PATH'.`;
const diskFull: Sentence = (path) =>
  `The disk is full, so nothing more could be written to ${path}: free some space and start again; what was written is kept.`;
const cannotOpen: Sentence = (path) =>
  `${path} cannot be opened: check that it is a file and that its folder may be written.`;

/** SQLite's primary codes. The library has no names for many of the extended ones. */
export const SQLITE = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

const SQLITE_SENTENCES: ReadonlyMap<number, Sentence> = new Map([
  [SQLITE.busy, inUse],
  [SQLITE.locked, inUse],
  [SQLITE.readOnly, notAllowed],
  [SQLITE.ioError, (path) => `The disk reported an error on ${path}: check the disk and start again.`],
  [
    SQLITE.corrupt,
    (path) =>
      `${path} is damaged: keep a copy of it, and crawl or import into a new file (--store file:PATH).`,
  ],
  [SQLITE.full, diskFull],
  [SQLITE.cannotOpen, cannotOpen],
  [SQLITE.notADatabase, (path) => `${path} is not a SQLite database: choose another file.`],
]);

const FILE_SENTENCES: ReadonlyMap<string, Sentence> = new Map([
  ['EACCES', notAllowed],
  ['EPERM', notAllowed],
  ['EROFS', (path) => `${path} is on a read-only disk: choose another place with 'file:PATH'.`],
  ['ENOENT', (path) => `The folder of ${path} cannot be made: choose another place with 'file:PATH'.`],
  [
    'ENOTDIR',
    (path) => `A part of ${path} is a file and not a folder: choose another place with 'file:PATH'.`,
  ],
  [
    'EEXIST',
    (path) => `A part of ${path} is a file and not a folder: choose another place with 'file:PATH'.`,
  ],
  ['ENOSPC', diskFull],
]);

/** SQLite's primary code of an error, `null` for an error of another kind. */
export function toSqliteCode(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode & 0xff;
  // A file that cannot be opened at all comes without a code, as the last number of the message.
  const failed = /ConnectionFailed.*\b(\d+)"/.exec(error.message)?.[1];
  return failed === undefined ? null : Number(failed) & 0xff;
}

/** An error of the library or the file system as one sentence; any other error as it is. */
export function toStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const sentence = SQLITE_SENTENCES.get(toSqliteCode(error) ?? 0) ?? FILE_SENTENCES.get(code);
  return sentence === undefined ? error : new StoreError(sentence(path), { cause: error });
}

/** Runs one operation of the store; errors come out as sentences. */
export function speaking<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStoreError(error, path);
  }
}
