import { access, constants, mkdir } from 'node:fs/promises';
import { Option } from 'commander';
import type { Command as Commander } from 'commander';
import { FlagError } from '../flag-error.ts';
import { readText } from '../options.ts';
import { UsageError } from '../usage-error.ts';

/** `--snapshots DIR`, of every command that writes or reads snapshots. */
export const addSnapshotsOption = (command: Commander, does: string): Commander =>
  command.addOption(new Option('--snapshots <dir>', does).env('STEMMA_SNAPSHOTS'));

type Options = Readonly<Record<string, unknown>>;

/** The folder of snapshots; `null` when neither flag nor environment names one. */
export const readSnapshotsFolder = (options: Options): string | null => {
  const dir = readText(options, 'snapshots')?.trim() ?? '';
  return dir === '' ? null : dir;
};

/** @throws FlagError when none is named */
export function needSnapshotsFolder(options: Options): string {
  const dir = readSnapshotsFolder(options);
  if (dir !== null) return dir;
  throw new FlagError('Which folder? Name it by --snapshots DIR, or by STEMMA_SNAPSHOTS.');
}

/** Makes sure before long work that a snapshot can be left in the folder. @throws UsageError, one sentence */
export async function prepareSnapshotsFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true });
    await access(dir, constants.W_OK);
  } catch (error) {
    throw toFolderError(dir, error);
  }
}

/** What the system said of the folder, as one sentence; other errors as they are. */
export function toFolderError(dir: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const what = `No snapshot can be written to ${dir} (${error.message}).`;
  return new UsageError(`${what} Make room or rights there, or name another folder with --snapshots DIR.`);
}
