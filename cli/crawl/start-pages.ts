import { crawlFamily } from '../../crawler/family/crawl-family.ts';
import type { HubClient } from '../../crawler/fetch/hub-client.ts';
import type { CrawlEvent } from '../../crawler/list/crawl-event.ts';
import { crawlHub } from '../../crawler/list/crawl-hub.ts';
import { crawlUpdate } from '../../crawler/update/crawl-update.ts';
import type { Page } from '../../schema/observation.ts';
import { toListingFingerprint, toUpdateFingerprint } from './choose-pass.ts';
import type { Pass } from './choose-pass.ts';
import { toHubName } from './crawl-options.ts';
import type { CrawlOptions } from './crawl-options.ts';

/** One way to read a Hub: what makes two runs the same work, and its pages from a saved place on. */
export interface Reading {
  readonly kind: 'listing' | 'update' | 'family';
  readonly fingerprint: string;
  readonly start: (checkpoint: string | null) => AsyncIterable<Page>;
}

/** @param pass what to do when the mode is not `family` */
export function toReading(
  options: CrawlOptions,
  pass: Pass,
  client: HubClient,
  onProgress: (event: CrawlEvent) => void,
): Reading {
  const { hubUrl, signal, limit } = options;
  const common = { hubUrl, client, signal, onProgress, ...(limit === null ? {} : { limit }) };
  const hubName = toHubName(options);
  if (options.mode === 'family') {
    const { roots, owners, maxRequests } = options;
    return {
      kind: 'family',
      fingerprint: `family:${hubName}:${[...roots, ...owners.map((owner) => `${owner}/*`)].toSorted().join()}`,
      start: (checkpoint) => crawlFamily({ ...common, roots, owners, maxRequests, checkpoint }),
    };
  }
  if (pass.kind === 'update') {
    const { sinceMs } = pass;
    return {
      kind: 'update',
      fingerprint: toUpdateFingerprint(hubName),
      start: (checkpoint) => crawlUpdate({ ...common, sinceMs, checkpoint }),
    };
  }
  return {
    kind: 'listing',
    fingerprint: toListingFingerprint(hubName),
    start: (checkpoint) => crawlHub({ ...common, checkpoint }),
  };
}
