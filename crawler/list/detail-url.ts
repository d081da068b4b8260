import { LIST_FIELDS } from '../../schema/hub/asked.ts';

/** The address of one model's record, with the fields that our lists ask for. */
export function toDetailUrl(hubUrl: string, id: string): string {
  const path = id.split('/').map(encodeURIComponent).join('/');
  const url = new URL(`${hubUrl}/api/models/${path}`);
  for (const field of LIST_FIELDS) url.searchParams.append('expand', field);
  return url.href;
}
