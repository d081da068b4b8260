import { InputError } from './input-error.ts';

/**
 * A Hub's address without trailing slash: `https://huggingface.co`.
 *
 * @throws InputError when the text is no http(s) URL, and for one with a password or a query in it.
 */
export function toHubUrl(text: string): string {
  const trimmed = text.trim().replace(/\/+$/, '');
  if (!/^https?:\/\/[^/]/.test(trimmed) || !URL.canParse(trimmed)) {
    throw new InputError(`"${text}" is no address of a Hub. Give one like https://huggingface.co.`);
  }
  const { username, password, search, hash, host } = new URL(trimmed);
  if (username !== '' || password !== '') {
    // Not printed: it holds what nobody else may see.
    throw new InputError(
      `The address of the Hub at ${host} holds a user name or a password: leave them out, and put a token into HF_TOKEN.`,
    );
  }
  if (search === '' && hash === '') return trimmed;
  throw new InputError(
    `"${text}" is no address of a Hub: leave out what begins with ${search === '' ? '#' : '?'}.`,
  );
}
