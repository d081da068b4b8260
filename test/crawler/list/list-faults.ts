import type { Answer } from '../../../crawler/simulated-hub/server/answer.ts';
import type { FaultRule } from '../../../crawler/simulated-hub/server/fault.ts';

type Records = readonly Readonly<Record<string, unknown>>[];

const isPage = (url: URL): boolean => url.pathname === '/api/models' && url.searchParams.get('limit') !== '1';

/** Changes the answers to requests for whole pages; `nth` counts those alone, from 1. */
export function onPages(nths: readonly number[] | 'all', change: (answer: Answer) => Answer): FaultRule {
  let count = 0;
  return ({ url }) => {
    if (!isPage(url)) return null;
    count += 1;
    return nths === 'all' || nths.includes(count) ? { kind: 'change', change } : null;
  };
}

/** The nth page request gets the answer to the one `back` before it. */
export function repeatPages(nths: readonly number[], back: number = 1): FaultRule {
  const asked: URL[] = [];
  return ({ url }) => {
    if (!isPage(url)) return null;
    asked.push(url);
    const earlier = asked.at(-1 - back);
    return nths.includes(asked.length) && earlier !== undefined ? { kind: 'confuse', url: earlier } : null;
  };
}

export const withLink =
  (toLink: (link: string) => string) =>
  (answer: Answer): Answer => ({
    ...answer,
    headers: { ...answer.headers, link: toLink(answer.headers['link'] ?? '') },
  });

export const withRecords =
  (toRecords: (records: Records) => readonly unknown[]) =>
  (answer: Answer): Answer => ({
    ...answer,
    body: JSON.stringify(toRecords(JSON.parse(answer.body) as Records)),
  });

/** Refuses a parameter with 400, as the Hub words it. */
export const refuseParameter =
  (name: string, says: string = `"${name}" is not allowed`): FaultRule =>
  ({ url }) =>
    url.searchParams.has(name)
      ? {
          kind: 'answer',
          answer: {
            status: 400,
            headers: { 'content-type': 'application/json; charset=utf-8', 'x-error-message': says },
            body: JSON.stringify({ error: says }),
          },
        }
      : null;
