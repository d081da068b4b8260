import type { RawPage } from './ask-page.ts';
import { hubIdOf } from './hub-id-of.ts';

/**
 * Whether the address of the next page names a private model, which an owner's token shows: a cursor holds the `_id` of
 * the record that it comes after, in base64. Such an address must not be saved.
 */
export function namesPrivate({ next, records }: RawPage): boolean {
  if (next === null) return false;
  const secrets = records.filter(isPrivate).map(hubIdOf);
  if (secrets.length === 0) return false;
  const params = [...new URL(next).searchParams.values()];
  const texts = [next, ...params, ...params.map((text) => Buffer.from(text, 'base64').toString('latin1'))];
  return secrets.some((id) => id !== null && texts.some((text) => text.includes(id)));
}

const isPrivate = (record: unknown): boolean =>
  typeof record === 'object' && record !== null && 'private' in record && record.private === true;
