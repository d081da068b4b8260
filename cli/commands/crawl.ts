import type { CrawlProgress } from '../../schema/wire/status-document.ts';
import type { Command } from '../command.ts';
import { toHubToken, toHubUrl } from '../hub-url.ts';
import { readCount, readFlag, readText } from '../options.ts';
import { createProgress } from '../progress/create-progress.ts';
import { UsageError } from '../usage-error.ts';
import { loadVersion } from '../version.ts';

export const crawlCommand: Command = {
  usage: 'crawl',
  summary: 'Read every model of the Hub into the store; goes on where an interrupted run stopped',
  example: 'stemma crawl --limit 50000',
  configure: (command) =>
    command
      .option('--hub <url>', 'the Hub (environment: HF_ENDPOINT)')
      .option('--mode <mode>', 'hub: every model (the only mode of this version)')
      .option('--limit <n>', 'at most N models, oldest first')
      .option('--fresh', 'start over instead of going on after an interrupted run')
      .option('--simulate', 'read the built-in simulated Hub instead'),
  run: async (context, _args, options) => {
    const mode = readText(options, 'mode') ?? 'hub';
    if (mode !== 'hub') throw new UsageError(`This version crawls with --mode hub only, not "${mode}".`);
    const limit = readCount(options, 'limit', 1);
    const isSimulated = readFlag(options, 'simulate');
    const givenUrl = toHubUrl(readText(options, 'hub'));

    const { runCrawl } = await import('../crawl/run-crawl.ts');
    const { openStore } = await import('../../store/open-store.ts');
    const simulated = isSimulated ? await serveSimulated() : null;
    const store = await openStore(context.storeUri, 'write');
    const progress = createProgress(context.output);
    try {
      const result = await runCrawl(store, {
        hubUrl: simulated?.url ?? givenUrl,
        source: isSimulated ? 'simulated' : 'hub',
        date: simulated?.date ?? new Date().toISOString().slice(0, 10),
        token: isSimulated ? null : toHubToken(),
        userAgent: `stemma/${loadVersion()}; node/${process.versions.node}`,
        limit,
        isFresh: readFlag(options, 'fresh'),
        signal: context.signal,
        onNews: (news) => {
          process.send?.(news);
          show(news, progress);
        },
      });
      progress.stop();
      if (context.isJson) await context.output.json(result);
      if (result.notCompleteBecause !== null) {
        context.output.talk(`Nothing was marked as gone: ${result.notCompleteBecause}`);
      }
      return 0;
    } finally {
      progress.stop();
      await store.close();
      await simulated?.close();
    }
  },
};

interface Simulated {
  readonly url: string;
  /** The day that the simulated Hub shows, whatever day it is. */
  readonly date: string;
  readonly close: () => Promise<void>;
}

async function serveSimulated(): Promise<Simulated> {
  const { serveSimulatedHub } = await import('../../crawler/simulated-hub/serve-simulated-hub.ts');
  const { END_MS } = await import('../../crawler/simulated-hub/calendar.ts');
  const { url, close } = await serveSimulatedHub({});
  return { url, close, date: new Date(END_MS).toISOString().slice(0, 10) };
}

function show(news: CrawlProgress, progress: ReturnType<typeof createProgress>): void {
  if (news.phase === 'done' || news.phase === 'deriving' || news.phase === 'waiting-for-quota') {
    progress.note(`${news.message}.`);
    return;
  }
  const quota = news.quotaLeft === null ? '' : `, quota left ${news.quotaLeft.toLocaleString('en-US')}`;
  progress.update(news.message, news.models, null, `${news.pages} pages${quota}`);
}
