import { LIST_FIELDS } from '../../schema/hub/asked.ts';
import type { Asked } from '../../schema/hub/asked.ts';
import type { Narrowing } from './check-narrowing.ts';

/** The largest page that the Hub gives. */
export const PAGE_RECORDS = 1_000;

/** What `listModels` cannot say in the URL that it builds. */
export interface FirstRequest {
  readonly direction: 1 | -1;
  /** Models at most. */
  readonly limit: number | null;
  /** Only models with this tag, or of this owner. */
  readonly only?: Narrowing;
}

/**
 * Turns the first URL that `listModels` builds into ours: whole pages, our order, our fields.
 * It knows neither `direction` nor `baseModels`. The Hub's own `next` URLs then carry all of it.
 */
export function toFirstUrl(url: string, request: FirstRequest): string {
  const { direction, limit, only } = request;
  const first = new URL(url);
  first.searchParams.set('limit', String(Math.min(limit ?? PAGE_RECORDS, PAGE_RECORDS)));
  first.searchParams.set('direction', String(direction));
  for (const [name, value] of Object.entries(only ?? {})) first.searchParams.append(name, value);
  first.searchParams.delete('expand');
  for (const field of LIST_FIELDS) first.searchParams.append('expand', field);
  return first.href;
}

/** The fields that a list URL asks for, and the two that come unasked. */
export const toAskedBy = (url: string): Asked => {
  const params = new URL(url).searchParams;
  return new Set(['_id', 'id', ...params.getAll('expand'), ...params.getAll('expand[]')]);
};

/**
 * The address of the next page out of a `Link` header; `null` on the last page.
 * It always stays on our Hub: a mirror may print the original's address, and the token must not follow it there.
 */
export function toNextUrl(link: string | null, hubUrl: string): string | null {
  for (const part of (link ?? '').split(/,\s*(?=<)/)) {
    const found = /<([^>]*)>\s*;.*\brel="?next"?/.exec(part);
    if (found?.[1] !== undefined) return toOwnUrl(found[1], hubUrl);
  }
  return null;
}

/** The same page on the Hub at `hubUrl`, wherever the address leads: its path and query are kept. */
export function toOwnUrl(address: string, hubUrl: string): string {
  const hub = new URL(hubUrl);
  const { pathname, search } = new URL(address, hub);
  const folder = hub.pathname.replace(/\/+$/, '');
  return new URL(`${pathname.startsWith(`${folder}/`) ? '' : folder}${pathname}${search}`, hub).href;
}

/**
 * The next page's address with all that the present one asked for: a Hub that forgets the fields, the order or
 * the size of pages in its links must not get its way unnoticed in the middle of a listing.
 */
export function keepParameters(next: string, asked: string): string {
  const url = new URL(next);
  const before = new URL(asked).searchParams;
  const isLost = (name: string): boolean =>
    name !== 'cursor' && !url.searchParams.has(name) && !url.searchParams.has(toOtherSpelling(name));
  for (const name of [...new Set(before.keys())].filter(isLost)) {
    for (const value of before.getAll(name)) url.searchParams.append(name, value);
  }
  return url.href;
}

/** `expand` and `expand[]` are one. */
const toOtherSpelling = (name: string): string => (name.endsWith('[]') ? name.slice(0, -2) : `${name}[]`);
