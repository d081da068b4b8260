import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isSwitchedOn } from './switched-on.ts';
import { UsageError } from './usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The token for the Hub, found as its own clients find it: `HF_TOKEN`, `HUGGING_FACE_HUB_TOKEN`, else the file
 * that `HF_TOKEN_PATH` names, `token` in `HF_HOME`, or in the cache folder. `null` without one: it raises the
 * quota, and public models need none. `HF_HUB_DISABLE_IMPLICIT_TOKEN` leaves the file alone.
 *
 * @throws UsageError for a text that is no token, which is never printed, and for a file that cannot be read.
 */
export function readHubToken(env: Environment = process.env): string | null {
  for (const name of ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN']) {
    const text = env[name]?.trim() ?? '';
    if (text !== '') return checkToken(text, name);
  }
  if (isSwitchedOn(env['HF_HUB_DISABLE_IMPLICIT_TOKEN'])) return null;
  const path = env['HF_TOKEN_PATH'] || join(toHome(env), 'token');
  const text = readIfThere(path);
  return text === '' ? null : checkToken(text, path);
}

const toHome = (env: Environment): string =>
  env['HF_HOME'] || join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'huggingface');

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return '';
    throw new UsageError(
      `The Hub's token in ${path} cannot be read (${code}): change that file, or set HF_HUB_DISABLE_IMPLICIT_TOKEN=1; public models need no token.`,
    );
  }
}

/** `hf_` and at least 20 characters: today's are 37 long in all, those of OAuth longer, with dots and dashes. */
function checkToken(text: string, from: string): string {
  if (/^hf_[A-Za-z0-9_.-]{20,}$/.test(text)) return text;
  const what = text.startsWith('hf_')
    ? `it has ${text.length} characters, or others than letters and digits`
    : 'it does not begin with hf_';
  throw new UsageError(
    `${from} holds no whole token of the Hub (${what}): copy it again, or remove it; public models need none.`,
  );
}
