import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from './usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The token for the Hub, found as its own clients find it: `HF_TOKEN`, `HUGGING_FACE_HUB_TOKEN`, else the file
 * that `HF_TOKEN_PATH` names, `token` in `HF_HOME`, or in the cache folder. `null` without one: it raises the
 * quota, and public models need none. `HF_HUB_DISABLE_IMPLICIT_TOKEN` leaves the file alone.
 *
 * @throws UsageError for a text that is no token; it is never printed.
 */
export function readHubToken(env: Environment = process.env): string | null {
  for (const name of ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN']) {
    const text = env[name]?.trim() ?? '';
    if (text !== '') return checkToken(text, name);
  }
  if (isOn(env['HF_HUB_DISABLE_IMPLICIT_TOKEN'])) return null;
  const path = env['HF_TOKEN_PATH'] || join(toHome(env), 'token');
  const text = readIfThere(path);
  return text === '' ? null : checkToken(text, path);
}

const toHome = (env: Environment): string =>
  env['HF_HOME'] || join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'huggingface');

const isOn = (text: string | undefined): boolean => /^(?:1|on|yes|true)$/i.test(text?.trim() ?? '');

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

/** `hf_` and at least 20 letters and digits: today's are 37 characters long. */
function checkToken(text: string, from: string): string {
  if (/^hf_[A-Za-z0-9]{20,}$/.test(text)) return text;
  const what = text.startsWith('hf_')
    ? `it has ${text.length} characters, or others than letters and digits`
    : 'it does not begin with hf_';
  throw new UsageError(
    `${from} holds no whole token of the Hub (${what}): copy it again, or remove it; public models need none.`,
  );
}
