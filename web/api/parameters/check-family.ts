import type { Family } from '../../../schema/family.ts';
import { ApiError } from '../api-error.ts';
import { suggest } from './suggest.ts';

/** @throws ApiError `bad-request` with a hint for a key that no family has. */
export function checkFamily(key: string, families: readonly Family[]): void {
  const keys = families.map((family) => family.key);
  if (keys.includes(key)) return;
  const near = suggest(key, keys);
  const hint = near === null ? `Known: ${keys.join(', ')}.` : `Did you mean ${near}?`;
  throw new ApiError('bad-request', `There is no family "${key.slice(0, 100)}".`, hint);
}
