import { probeHub } from '../../crawler/probe-hub.ts';
import { openStore } from '../../store/open-store.ts';
import type { StoreStatus } from '../../store/port.ts';
import type { Context } from '../command.ts';
import { findOfflineSwitch } from '../hub-offline.ts';
import { toSimulatedStoreUri } from '../store-location.ts';
import { loadUserAgent } from '../user-agent.ts';
import { createCrawlRunner } from './create-crawl-runner.ts';
import { createFeed, toNews } from './create-feed.ts';
import { serveStore } from './serve-store.ts';
import { untilAborted } from './until-aborted.ts';

export interface StartOptions {
  readonly port: number;
  readonly host: string;
  readonly hubUrl: string;
  /** Use the simulated Hub without looking for the real one. */
  readonly isSimulated: boolean;
}

const PROBE_TIMEOUT_MS = 5_000;
const OLD_AFTER_DAYS = 7;

/**
 * Serves the page at once and fills the store behind it. An empty store is filled from the Hub; without a Hub,
 * the simulated one fills a store of its own. A store with data is shown as it is and brought up to date when old.
 */
export async function startApp(context: Context, options: StartOptions): Promise<void> {
  const simulatedUri = context.isStoreGiven ? context.storeUri : toSimulatedStoreUri();
  const feed = createFeed();
  const runner = createCrawlRunner(feed, context.signal);
  const crawl = { ...feed, control: runner };
  const { port, host } = options;
  const storeUri = options.isSimulated ? simulatedUri : context.storeUri;
  const status = await createIfMissing(storeUri);

  let served = await serveStore(storeUri, { port, host, crawl, log: context.output.talk });
  context.output.talk(`Stemma is at ${served.url} (Ctrl-C stops it).`);
  try {
    const plan = await choosePlan(context, options, status, feed.publish);
    if (plan === 'simulate' && storeUri !== simulatedUri) {
      const simulated = await createIfMissing(simulatedUri);
      await served.close();
      served = await serveStore(simulatedUri, {
        port: served.port,
        host,
        crawl,
        log: context.output.talk,
      });
      if (simulated.hasFinishedCrawl) {
        feed.publish(toNews('done', 'Simulated data: the Hub could not be reached.'));
      }
      runner.aim(['--simulate', '--store', simulatedUri]);
      if (!simulated.hasFinishedCrawl) runner.start();
    } else if (plan === 'simulate') {
      runner.aim(['--simulate', '--store', storeUri]);
      if (!status.hasFinishedCrawl) runner.start();
    } else {
      const hub = status.isSimulated ? ['--simulate'] : ['--hub', options.hubUrl];
      runner.aim([...hub, '--mode', 'update', '--store', storeUri]);
      if (plan === 'crawl') runner.start();
    }
    await untilAborted(context.signal);
    await runner.settle();
  } finally {
    await served.close();
  }
}

/** The store's state; an embedded file that is not there yet is created, so that readers find it. */
async function createIfMissing(storeUri: string): Promise<StoreStatus> {
  // Reading first: another process may be writing it, and that is no hindrance.
  const store = await openStore(storeUri, 'read').catch(() => openStore(storeUri, 'write'));
  try {
    return await store.status();
  } finally {
    await store.close();
  }
}

async function choosePlan(
  context: Context,
  options: StartOptions,
  status: StoreStatus,
  publish: (news: ReturnType<typeof toNews>) => void,
): Promise<'crawl' | 'simulate' | 'show'> {
  if (options.isSimulated) return 'simulate';
  if (status.isSimulated || (status.hasFinishedCrawl && !isOld(status))) return 'show';
  publish(toNews('looking-for-hub', `Looking for the Hub at ${options.hubUrl} …`));
  const probe = { timeoutMs: PROBE_TIMEOUT_MS, signal: context.signal, userAgent: loadUserAgent() };
  const answer = findOfflineSwitch() ?? (await probeHub(options.hubUrl, probe));
  if (answer === 'reachable') return 'crawl';
  if (status.isEmpty) {
    context.output.talk(`${answer} Showing simulated data instead.`);
    return 'simulate';
  }
  context.output.talk(`${answer} Showing the data of ${status.snapshot?.date ?? 'an earlier run'}.`);
  publish(toNews('done', `${answer} The data below is of ${status.snapshot?.date ?? 'an earlier run'}.`));
  return 'show';
}

/** Imports are never "old": the user chose that day. */
const isOld = ({ snapshot }: StoreStatus): boolean =>
  snapshot !== null &&
  snapshot.source === 'hub' &&
  Date.now() - Date.parse(snapshot.date) > OLD_AFTER_DAYS * 86_400_000;
