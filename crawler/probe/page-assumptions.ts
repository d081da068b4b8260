import type { Assumption, ProbeAnswer } from './assumption.ts';
import { FIRST_PAGE } from './list-assumptions.ts';
import { toRecords } from './odd-answer.ts';

/** How one page leads to the next. */
export const PAGE_ASSUMPTIONS: readonly Assumption[] = [
  {
    name: 'link',
    says: 'A page names the next one in Link: absolute, on the same host, with a cursor and all that was asked.',
    check: async (ask, hubUrl) => {
      const answer = await ask(FIRST_PAGE);
      toRecords(answer);
      const link = answer.headers.get('link');
      if (link === null) return { holds: false, seen: 'no Link' };
      const target = /^<([^>]+)>; rel="next"$/.exec(link)?.[1];
      if (target === undefined) return { holds: false, seen: link.slice(0, 60) };
      if (!URL.canParse(target)) return { holds: false, seen: 'a relative address' };
      const { host, searchParams } = new URL(target);
      if (host !== new URL(hubUrl).host) return { holds: false, seen: `another host, ${host}` };
      const asked = new URL(FIRST_PAGE, hubUrl).searchParams;
      const lost = [...asked.keys(), 'cursor'].filter((name) => !searchParams.has(name));
      return { holds: lost.length === 0, seen: lost.length === 0 ? 'all of it' : `no ${lost.join(', ')}` };
    },
  },
  {
    name: 'next page',
    says: 'The next page goes on after the last model of the one before.',
    check: async (ask, hubUrl) => {
      const first = await ask(FIRST_PAGE);
      const before = toHubIds(first).at(-1) ?? '';
      const path = toNextPath(first, hubUrl);
      if (path === null) return { holds: false, seen: 'there is none' };
      const [next = ''] = toHubIds(await ask(path));
      return { holds: next > before, seen: `${next || 'nothing'} after ${before}` };
    },
  },
];

const toHubIds = (answer: ProbeAnswer): readonly string[] =>
  toRecords(answer).map(({ _id }) => (typeof _id === 'string' ? _id : ''));

/** Ten models of the next page are enough. */
function toNextPath(answer: ProbeAnswer, hubUrl: string): string | null {
  const target = /<([^>]+)>/.exec(answer.headers.get('link') ?? '')?.[1];
  if (target === undefined || !URL.canParse(target, hubUrl)) return null;
  const { pathname, searchParams } = new URL(target, hubUrl);
  searchParams.set('limit', '10');
  return `${pathname}?${searchParams.toString()}`;
}
