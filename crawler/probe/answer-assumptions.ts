import { parseRateLimit } from '../fetch/rate-limit.ts';
import type { Assumption } from './assumption.ts';
import { FIRST_PAGE } from './list-assumptions.ts';
import { toSaid, toSettled } from './odd-answer.ts';

const MOVED = '/api/models/gpt2?expand=author';
const MISSING = '/api/models/example-nobody/example-nothing';

/** Clocks of machines that ask for the time now and then are nearer to one another. */
const MOST_SKEW_MS = 5 * 60_000;

/** What answers carry, and how single models are answered. */
export const ANSWER_ASSUMPTIONS: readonly Assumption[] = [
  {
    name: 'quota',
    says: 'Answers tell what is left of the quota, in RateLimit and RateLimit-Policy.',
    check: async (ask) => {
      const limit = parseRateLimit((await ask(FIRST_PAGE)).headers);
      if (limit === null) return { holds: false, seen: 'no RateLimit' };
      const { left, quota, windowSeconds, resetInSeconds } = limit;
      const seen = `${left} of ${quota ?? '?'} left, ${resetInSeconds} of ${windowSeconds ?? '?'} seconds`;
      return { holds: quota !== null && windowSeconds !== null, seen };
    },
  },
  {
    name: 'quota of refusals',
    says: 'Redirects and refusals tell it as well.',
    check: async (ask) => {
      const answers = [await ask(MOVED), await ask(MISSING)];
      const silent = answers.filter(({ headers }) => parseRateLimit(headers) === null);
      const seen =
        silent.length === 0 ? 'both do' : `not with ${silent.map(({ status }) => status).join(', ')}`;
      return { holds: silent.length === 0, seen };
    },
  },
  {
    name: 'clock',
    says: 'Answers carry the Hub’s time, which is ours within five minutes.',
    check: async (ask) => {
      const { headers, atMs } = await ask(FIRST_PAGE);
      const date = headers.get('date');
      const skewMs = Date.parse(date ?? '') - atMs;
      return { holds: Math.abs(skewMs) <= MOST_SKEW_MS, seen: date ?? 'no Date' };
    },
  },
  {
    name: 'packed',
    says: 'Pages come packed.',
    check: async (ask) => {
      const encoding = (await ask(FIRST_PAGE)).headers.get('content-encoding');
      return { holds: encoding !== null && encoding !== 'identity', seen: encoding ?? 'unpacked' };
    },
  },
  {
    name: 'renamed',
    says: 'A former id is answered with 307, a relative Location, and the query kept.',
    check: async (ask) => {
      const { status, headers } = toSettled(await ask(MOVED));
      const location = headers.get('location');
      const holds = status === 307 && location === '/api/models/openai-community/gpt2?expand=author';
      return { holds, seen: `${status} ${location ?? 'without Location'}` };
    },
  },
  {
    name: 'missing',
    says: 'A model that is not there, or private, is answered with 401 to who has no token.',
    check: async (ask) => {
      const { status, json } = toSettled(await ask(MISSING));
      return { holds: status === 401 && toSaid(json) !== '', seen: `${status}${toSaid(json)}` };
    },
  },
];
