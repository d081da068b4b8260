import { toHubUrl as toCheckedUrl } from '../crawler/hub-url.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The Hub to read: the flag, else `HF_ENDPOINT`, else the public one. Without a trailing slash.
 *
 * @throws InputError for what is no address of a Hub.
 */
export const toHubUrl = (flag: string | null, env: Environment = process.env): string =>
  toCheckedUrl(flag ?? (env['HF_ENDPOINT'] || 'https://huggingface.co'));
