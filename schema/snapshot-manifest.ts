import { CRAWL_SOURCES } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** What the `format` of a snapshot's `manifest.json` says. */
export const SNAPSHOT_FORMAT = 'stemma-snapshot';
/** Grows when a reader of today could not read the files any more. */
export const SNAPSHOT_VERSION = 1;

/** The files of a snapshot beside its manifest. */
export const SNAPSHOT_FILES = ['models.parquet', 'derivations.parquet', 'aliases.parquet'] as const;
export type SnapshotFileName = (typeof SNAPSHOT_FILES)[number];

export interface SnapshotFile {
  readonly name: SnapshotFileName;
  readonly rows: number;
  readonly sizeBytes: number;
  /** Of the whole file, hexadecimal. */
  readonly sha256: string;
}

/** `manifest.json`: what a snapshot is, and how to tell that its files are whole. */
export interface SnapshotManifest extends Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly formatVersion: number;
  readonly counts: SnapshotCounts;
  /** The newest complete pass of that day or before; `null` where there was none. */
  readonly lastCompletePass: { readonly date: string; readonly models: number } | null;
  readonly files: readonly SnapshotFile[];
}

export interface SnapshotCounts {
  /** Live models. */
  readonly models: number;
  readonly gone: number;
  readonly stubs: number;
  readonly derivations: number;
  readonly aliases: number;
}

/** `other`: a JSON document of something else. `newer`: of a later version of Stemma. */
export type ParsedManifest =
  | { readonly kind: 'manifest'; readonly manifest: SnapshotManifest }
  | { readonly kind: 'newer'; readonly formatVersion: number }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'other' };

type Json = Readonly<Record<string, unknown>>;

/** Reads a `manifest.json`. Members that this version does not know are left out. */
export function parseSnapshotManifest(value: unknown): ParsedManifest {
  if (!isObject(value) || value['format'] !== SNAPSHOT_FORMAT) return { kind: 'other' };
  const formatVersion = toCount(value['formatVersion']);
  if (formatVersion === null) return { kind: 'broken', reason: 'it has no format version' };
  if (formatVersion > SNAPSHOT_VERSION) return { kind: 'newer', formatVersion };
  const date = toDay(value['date']);
  const source = CRAWL_SOURCES.find((each) => each === value['source']);
  const counts = toCounts(value['counts']);
  const files = SNAPSHOT_FILES.map((name) => toFile(name, value['files']));
  const { isComplete, isSimulated, lastCompletePass: pass } = value;
  if (date === null) return { kind: 'broken', reason: 'it has no date' };
  if (source === undefined || typeof isComplete !== 'boolean' || typeof isSimulated !== 'boolean') {
    return { kind: 'broken', reason: 'it does not say where the data came from' };
  }
  if (counts === null) return { kind: 'broken', reason: 'its counts are not whole' };
  const missing = SNAPSHOT_FILES.find((_, at) => files[at] === null);
  if (missing !== undefined) return { kind: 'broken', reason: `it does not describe ${missing}` };
  return {
    kind: 'manifest',
    manifest: {
      format: SNAPSHOT_FORMAT,
      formatVersion,
      date,
      source,
      isComplete,
      isSimulated,
      counts,
      lastCompletePass: toPass(pass),
      files: files.filter((file) => file !== null),
    },
  };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const toCount = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

const toDay = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : null;

function toCounts(value: unknown): SnapshotCounts | null {
  if (!isObject(value)) return null;
  const [models, gone, stubs, derivations, aliases] = [
    toCount(value['models']),
    toCount(value['gone']),
    toCount(value['stubs']),
    toCount(value['derivations']),
    toCount(value['aliases']),
  ];
  if (models === null || gone === null || stubs === null || derivations === null || aliases === null) {
    return null;
  }
  return { models, gone, stubs, derivations, aliases };
}

function toPass(value: unknown): SnapshotManifest['lastCompletePass'] {
  if (!isObject(value)) return null;
  const [date, models] = [toDay(value['date']), toCount(value['models'])];
  return date === null || models === null ? null : { date, models };
}

function toFile(name: SnapshotFileName, files: unknown): SnapshotFile | null {
  if (!Array.isArray(files)) return null;
  const file: unknown = files.find((each) => isObject(each) && each['name'] === name);
  if (!isObject(file)) return null;
  const [rows, sizeBytes, sha256] = [toCount(file['rows']), toCount(file['sizeBytes']), file['sha256']];
  if (rows === null || sizeBytes === null) return null;
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
    ? { name, rows, sizeBytes, sha256 }
    : null;
}
