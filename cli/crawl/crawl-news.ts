import { PAGE_RECORDS } from '../../crawler/list/list-url.ts';
import type { CrawlEvent } from '../../crawler/list/crawl-event.ts';
import type { CrawlProgress } from '../../schema/wire/status-document.ts';
import type { CrawlOptions } from './crawl-options.ts';

export interface CrawlNews {
  /** Takes in one event of the crawler. */
  readonly tell: (event: CrawlEvent) => void;
  /** A phase of our own, with the counts so far. */
  readonly say: (phase: CrawlProgress['phase'], message: string) => void;
  /** A pass begins. `modelsExpected`: as many as the last complete one of its kind had; `null` when there was none. */
  readonly begin: (modelsExpected: number | null) => void;
}

const WORDS: Readonly<Partial<Record<CrawlProgress['phase'], string>>> = {
  'first-look': 'The most downloaded models first',
  listing: 'Reading the Hub',
};

/** Turns the crawler's events into what terminal and browser show: counts, speed, quota, one sentence. */
export function createCrawlNews(
  phase: CrawlProgress['phase'],
  { onNews: publish, onNotice }: Pick<CrawlOptions, 'onNews' | 'onNotice'>,
  nowMs: () => number = Date.now,
): CrawlNews {
  let start: { readonly ms: number; readonly models: number; readonly pages: number } | null = null;
  let news: CrawlProgress = {
    phase,
    models: 0,
    pages: 0,
    pagesExpected: null,
    modelsPerSecond: null,
    quotaLeft: null,
    secondsLeft: null,
    message: WORDS[phase] ?? '',
  };
  const send = (change: Partial<CrawlProgress>): void => {
    news = { ...news, ...change };
    publish(news);
  };
  return {
    tell: (event) => {
      if (event.kind === 'page') {
        const ms = nowMs();
        start ??= { ms, models: event.models, pages: event.pages };
        const seconds = (ms - start.ms) / 1000;
        const speed = seconds > 0 ? Math.round((event.models - start.models) / seconds) : null;
        send({
          phase,
          models: event.models,
          pages: event.pages,
          modelsPerSecond: speed,
          quotaLeft: event.rateLimit?.left ?? null,
          secondsLeft: toSecondsLeft(news.pagesExpected, event.pages, event.pages - start.pages, seconds),
          message: toMessage(WORDS[phase] ?? '', event.reachedMs),
        });
      } else if (event.kind === 'wait') {
        send(toWaiting(event, phase));
      } else if (event.kind === 'notice') {
        onNotice(event.message);
        send({ message: event.message });
      }
    },
    say: (next, message) => send({ phase: next, message }),
    begin: (modelsExpected) => {
      const pagesExpected = modelsExpected === null ? null : Math.ceil(modelsExpected / PAGE_RECORDS);
      news = { ...news, pagesExpected };
    },
  };
}

/** The one honest position in a Hub that does not tell how large it is: how old the models are by now. */
const toMessage = (words: string, reachedMs: number | null): string =>
  reachedMs === null ? words : `${words}: models made up to ${new Date(reachedMs).toISOString().slice(0, 7)}`;

/** By the pace of this run so far, waits included; `null` while there is nothing to go by. */
function toSecondsLeft(
  pagesExpected: number | null,
  pages: number,
  pagesOfRun: number,
  seconds: number,
): number | null {
  if (pagesExpected === null || pagesOfRun < 1) return null;
  return Math.round((Math.max(0, pagesExpected - pages) * seconds) / pagesOfRun);
}

function toWaiting(
  { reason, waitMs, untilMs, because }: Extract<CrawlEvent, { kind: 'wait' }>,
  phase: CrawlProgress['phase'],
): Partial<CrawlProgress> {
  const seconds = Math.ceil(waitMs / 1000);
  const cause = because.replace(/\.$/, '');
  return reason === 'quota'
    ? { phase: 'waiting-for-quota', message: `Waiting ${seconds} s, until ${toTimeOfDay(untilMs)}: ${cause}` }
    : { phase, message: `Trying again in ${seconds} s: ${cause}` };
}

/** `14:05:30` where we are. */
const toTimeOfDay = (ms: number): string => new Date(ms).toTimeString().slice(0, 8);
