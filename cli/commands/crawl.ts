import { PAGE_RECORDS } from '../../crawler/list/list-url.ts';
import { parseModelId } from '../../schema/model-id.ts';
import type { CrawlProgress } from '../../schema/wire/status-document.ts';
import type { Command } from '../command.ts';
import { CRAWL_MODES } from '../crawl/crawl-options.ts';
import { FlagError } from '../flag-error.ts';
import { findOfflineSwitch } from '../hub-offline.ts';
import { readHubToken } from '../hub-token.ts';
import { toHubUrl } from '../hub-url.ts';
import { addIntoNonempty, toFillOptions } from '../into-nonempty.ts';
import { readCount, readDays, readFlag, readList, readText, readWords } from '../options.ts';
import { toSentence } from '../output/to-sentence.ts';
import { createProgress } from '../progress/create-progress.ts';
import { leaveSnapshot } from '../snapshots/leave-snapshot.ts';
import {
  addSnapshotsOption,
  prepareSnapshotsFolder,
  readSnapshotsFolder,
} from '../snapshots/snapshots-folder.ts';
import { loadUserAgent } from '../user-agent.ts';
import { UsageError } from '../usage-error.ts';

/** Within what an anonymous caller has in five minutes. */
const FAMILY_REQUESTS = 450;
const LOOK_UPS = 400;

/** @throws FlagError for a text that is no id. */
function toRoot(text: string): string {
  const id = parseModelId(text);
  if (id !== null) return id;
  throw new FlagError(`--root must be the id of a model like Qwen/Qwen3-8B, not "${text}".`);
}

function toOwnerName(text: string): string {
  if (/^[A-Za-z0-9._-]{1,96}$/.test(text)) return text;
  throw new FlagError(`--owner must be the name of an account like Qwen, not "${text}".`);
}

export const crawlCommand: Command = {
  usage: 'crawl',
  summary: 'Read the Hub into the store, or bring it up to date; goes on where an interrupted run stopped',
  example: 'stemma crawl --mode update',
  configure: (command) =>
    addSnapshotsOption(
      addIntoNonempty(command),
      'leave a dated snapshot of the store in this folder afterwards',
    )
      .option('--hub <url>', 'the Hub (environment: HF_ENDPOINT)')
      .option(
        '--mode <mode>',
        'hub: every model; update: what is new or changed; family: --root and --owner with their descendants (default: hub)',
      )
      .option('--owner <list>', 'family: models of these owners, separated by commas')
      .option('--root <list>', 'family: these models, separated by commas')
      .option('--requests <n>', `family: at most N requests (default: ${FAMILY_REQUESTS})`)
      .option('--limit <n>', 'at most N models (hub: the oldest)')
      .option(
        '--full-after <days>',
        'update: read everything when the last complete pass is older, such as 7d (default: 7d)',
      )
      .option(
        '--look-ups <n>',
        `ask what became of at most N parents that no list shows (default: ${LOOK_UPS}; 0: none)`,
      )
      .option('--fresh', 'start over instead of going on after an interrupted run')
      .option('--simulate', 'read the built-in simulated Hub instead'),
  run: async (context, _args, options) => {
    const [mode = 'hub'] = readWords(options, 'mode', CRAWL_MODES);
    const roots = readList(options, 'root').map(toRoot);
    const owners = readList(options, 'owner').map(toOwnerName);
    const hasSources = roots.length + owners.length > 0;
    if (mode === 'family' && !hasSources) {
      throw new FlagError('--mode family needs --root ID or --owner NAME: whose family?');
    }
    if (mode !== 'family' && hasSources) {
      throw new FlagError('--root and --owner go with --mode family; the other modes read the whole Hub.');
    }
    const limit = readCount(options, 'limit', 1);
    const isSimulated = readFlag(options, 'simulate');
    const givenUrl = toHubUrl(readText(options, 'hub'));
    const offline = isSimulated ? null : findOfflineSwitch();
    if (offline !== null) throw new UsageError(offline);
    const token = isSimulated ? null : readHubToken();
    const snapshotsDir = readSnapshotsFolder(options);
    if (snapshotsDir !== null) await prepareSnapshotsFolder(snapshotsDir);

    const { runCrawl } = await import('../crawl/run-crawl.ts');
    const { openStore } = await import('../../store/open-store.ts');
    // First: a store that cannot be opened must not leave a server behind that keeps the process alive.
    const store = await openStore(context.storeUri, 'write', toFillOptions(options));
    const simulated = isSimulated ? await serveSimulated() : null;
    const progress = createProgress(context.output);
    try {
      const result = await runCrawl(store, {
        mode,
        roots,
        owners,
        maxRequests: readCount(options, 'requests', 1) ?? FAMILY_REQUESTS,
        fullAfterDays: readDays(options, 'fullAfter') ?? 7,
        maxLookUps: readCount(options, 'lookUps') ?? LOOK_UPS,
        hubUrl: simulated?.url ?? givenUrl,
        source: isSimulated ? 'simulated' : 'hub',
        date: simulated?.date ?? new Date().toISOString().slice(0, 10),
        token,
        userAgent: loadUserAgent(),
        limit,
        isFresh: readFlag(options, 'fresh'),
        signal: context.signal,
        onNotice: (message) => progress.note(toSentence(message)),
        onNews: (news) => {
          process.send?.(news);
          show(news, progress);
        },
      });
      progress.stop();
      if (context.isJson) await context.output.json(result);
      if (result.notCompleteBecause !== null) {
        context.output.talk(toSentence(`Nothing was marked as gone: ${result.notCompleteBecause}`));
      }
      await leaveSnapshot(context, store, snapshotsDir);
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

const listFacts = (news: CrawlProgress): readonly string[] => [
  `${news.pages.toLocaleString('en-US')} pages`,
  ...(news.modelsPerSecond === null ? [] : [`${news.modelsPerSecond.toLocaleString('en-US')} models/s`]),
  ...(news.quotaLeft === null ? [] : [`quota left ${news.quotaLeft.toLocaleString('en-US')}`]),
  ...(news.secondsLeft === null ? [] : [`about ${Math.ceil(news.secondsLeft / 60)} min left`]),
];

function show(news: CrawlProgress, progress: ReturnType<typeof createProgress>): void {
  if (news.phase === 'done' || news.phase === 'deriving' || news.phase === 'waiting-for-quota') {
    progress.note(toSentence(news.message));
    return;
  }
  const total = news.pagesExpected === null ? null : news.pagesExpected * PAGE_RECORDS;
  progress.update(news.message, news.models, total, listFacts(news).join(', '));
}
