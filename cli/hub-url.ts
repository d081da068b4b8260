import { UsageError } from './usage-error.ts';

/** The Hub to read: the flag, else `HF_ENDPOINT`, else the public one. Without a trailing slash. */
export function toHubUrl(
  flag: string | null,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const text = flag ?? env['HF_ENDPOINT'] ?? 'https://huggingface.co';
  try {
    const url = new URL(text);
    if (url.protocol === 'https:' || url.protocol === 'http:') return text.replace(/\/+$/, '');
  } catch {
    // Said below, in our words.
  }
  throw new UsageError(`"${text}" is not the address of a Hub: it must begin with https:// or http://.`);
}
