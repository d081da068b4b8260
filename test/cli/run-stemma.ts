import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const NOBODY = 65_534;

/** Runs the built command as users do, in a process of its own. `HF_ENDPOINT` leads nowhere unless given. */
export function runStemma(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { isOrdinaryUser = false }: { readonly isOrdinaryUser?: boolean } = {},
): Promise<Run> {
  const child = spawn(process.execPath, ['cli/bin/stemma.js', ...args], {
    env: { ...process.env, HF_ENDPOINT: 'http://127.0.0.1:9', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Root may write everywhere: what others may not do is shown as a user without rights.
    ...(isOrdinaryUser && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  const run = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (run.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (run.stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...run }));
  });
}

/** The one JSON document that a command printed. */
export const toJson = (run: Run): unknown => JSON.parse(run.stdout);

/** One JSON value a line. */
export const toJsonLines = (run: Run): readonly unknown[] =>
  run.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

/** A folder of its own for one test file, and how to remove it. */
export async function createTempFolder(): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'stemma-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
