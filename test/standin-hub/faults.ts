import type { Answer } from '../../crawler/simulated-hub/server/answer.ts';
import { htmlFault } from '../../crawler/simulated-hub/server/fault.ts';
import type { Fault, FaultRule } from '../../crawler/simulated-hub/server/fault.ts';
import { createRandom } from '../../crawler/simulated-hub/random.ts';

const text = (status: number, headers: Readonly<Record<string, string>>): Fault => ({
  kind: 'answer',
  answer: {
    status,
    headers: { 'content-type': 'text/plain', ...headers },
    body: 'We had to rate limit your IP.',
  },
});

const change = (of: (answer: Answer) => Answer): Fault => ({ kind: 'change', change: of });

/** The first record of a page stands on it twice. */
function repeatRecord(answer: Answer): Answer {
  const records: unknown = answer.status === 200 ? JSON.parse(answer.body) : null;
  if (!Array.isArray(records) || records.length === 0) return answer;
  return { ...answer, body: JSON.stringify([records[0], ...records]) };
}

const withLink = (answer: Answer, to: (link: string) => string): Answer => {
  const { link } = answer.headers;
  return link === undefined ? answer : { ...answer, headers: { ...answer.headers, link: to(link) } };
};

/** Everything that the Hub was seen to do wrong, and what networks do; a crawl survives each of them. */
export const FAULTS = {
  'window spent': text(429, { ratelimit: '"api";r=0;t=0' }),
  'another limiter': text(429, { ratelimit: '"api";r=977;t=140' }),
  'another limiter, with Retry-After': text(429, { ratelimit: '"api";r=977;t=140', 'retry-after': '1' }),
  '500': htmlFault(500),
  '502': htmlFault(502),
  '503, maintenance': htmlFault(503),
  '504': htmlFault(504),
  'HTML with status 200': htmlFault(200),
  'slow body': { kind: 'drip', ms: 300 },
  late: { kind: 'delay', ms: 300 },
  'hangs, then ends': { kind: 'hang', ms: 300 },
  'connection reset': { kind: 'reset' },
  'body cut off': { kind: 'cut', share: 0.7 },
  'JSON cut off': change((answer) => ({ ...answer, body: answer.body.slice(0, answer.body.length / 2) })),
  'record twice on a page': change(repeatRecord),
  'link lost': change((answer) => withLink(answer, () => '')),
  'link relative': change((answer) => withLink(answer, (link) => link.replace(/https?:\/\/[^/]+/, ''))),
  'link without a blank': change((answer) => withLink(answer, (link) => link.replace('; ', ';'))),
  'clock an hour behind': change((answer) => ({
    ...answer,
    headers: { ...answer.headers, date: new Date(Date.now() - 3_600_000).toUTCString() },
  })),
} as const satisfies Readonly<Record<string, Fault>>;

/** A rule, and how often each fault struck. */
export interface Storm {
  readonly rule: FaultRule;
  readonly struck: ReadonlyMap<string, number>;
  /** How often a fault struck that must be asked again. */
  readonly total: () => number;
}

/**
 * All faults at once: each request goes wrong with this probability, in one of the ways, each as likely. The
 * page before, given once more, is one of them.
 */
export function createStorm(seed: number, probability: number): Storm {
  const random = createRandom(seed);
  const struck = new Map<string, number>();
  const entries = Object.entries(FAULTS);
  let before: URL | null = null;
  const strike = (name: string): void => void struck.set(name, (struck.get(name) ?? 0) + 1);
  return {
    struck,
    total: () => [...struck.values()].reduce((sum, count) => sum + count, 0),
    rule: ({ url }) => {
      const isList = url.pathname === '/api/models' && url.searchParams.get('limit') === '1000';
      const last = before;
      if (isList) before = url;
      if (!random.chance(probability)) return null;
      if (isList && last !== null && random.chance(1 / entries.length)) {
        strike('page before once more');
        return { kind: 'confuse', url: last };
      }
      const [name, fault] = random.pick(entries);
      strike(name);
      return fault;
    },
  };
}
