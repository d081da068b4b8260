import { InputError } from './input-error.ts';

/**
 * A Hub's address without trailing slash: `https://huggingface.co`.
 *
 * @throws InputError when the text is no http(s) URL.
 */
export function toHubUrl(text: string): string {
  const trimmed = text.trim().replace(/\/+$/, '');
  if (/^https?:\/\/[^/]/.test(trimmed) && URL.canParse(trimmed)) return trimmed;
  throw new InputError(`"${text}" is no address of a Hub. Give one like https://huggingface.co.`);
}
