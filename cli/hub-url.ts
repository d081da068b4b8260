import { toHubUrl as toCheckedUrl } from '../crawler/hub-url.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The Hub to read: the flag, else `HF_ENDPOINT`, else the public one. Without a trailing slash. */
export const toHubUrl = (flag: string | null, env: Environment = process.env): string =>
  toCheckedUrl(flag ?? env['HF_ENDPOINT'] ?? 'https://huggingface.co');

/** A token raises the quota; public models need none. */
export const toHubToken = (env: Environment = process.env): string | null =>
  env['HF_TOKEN'] || env['HUGGING_FACE_HUB_TOKEN'] || null;
