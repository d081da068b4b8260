import type { Lookup } from '../../schema/lookup.ts';
import type { Page } from '../../schema/observation.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { toHubUrl } from '../hub-url.ts';
import type { CrawlEvent } from '../list/crawl-event.ts';
import { followName } from './follow-name.ts';
import type { FoundModel } from './follow-name.ts';

export interface LookUpOptions {
  readonly hubUrl: string;
  readonly client: Pick<HubClient, 'lookUp'>;
  /** In the order to ask for them. */
  readonly names: readonly string[];
  /** Names at most. */
  readonly maxLookUps: number;
  /** UTC day, `YYYY-MM-DD`. */
  readonly date: string;
  /** `_id` of the repository that is known to have borne a name; `null` for most. */
  readonly knownHubId: (name: string) => string | null;
  readonly signal: AbortSignal;
  readonly onProgress?: (event: CrawlEvent) => void;
}

export interface LookedUp {
  readonly lookup: Lookup;
  /** The model that the name, or its redirect, leads to; `null` where there is none to show. */
  readonly page: Page | null;
}

/**
 * Asks the Hub what became of names that models mention and no list showed: renamed, there all the same, gone
 * or private. Spends only what is left of the present window of the quota, and says what is left for next time.
 *
 * @throws HubError when the Hub gives no usable answer, the signal's reason when aborted.
 */
export async function* lookUpNames(options: LookUpOptions): AsyncGenerator<LookedUp> {
  const hubUrl = toHubUrl(options.hubUrl);
  let done = 0;
  for (const name of options.names) {
    options.signal.throwIfAborted();
    if (done >= options.maxLookUps) break;
    const found = await followName(name, hubUrl, options.client);
    if (found === 'no-quota') break;
    done += 1;
    yield { lookup: toLookup(name, found, options), page: toPage(name, found, options.date) };
  }
  const left = options.names.length - done;
  if (left === 0) return;
  const message = `${left.toLocaleString('en-US')} names that no list shows were not looked up: the next crawl goes on with them.`;
  options.onProgress?.({ kind: 'notice', message });
}

function toLookup(name: string, found: FoundModel, { date, knownHubId }: LookUpOptions): Lookup {
  const lookup = { name, target: found.target, targetHubId: found.hubId, seen: date };
  if (found.hubId === null) return { ...lookup, outcome: 'gone-or-private' };
  const known = knownHubId(name);
  if (known !== null && known !== found.hubId) return { ...lookup, outcome: 'other-repository' };
  return { ...lookup, outcome: found.target === null ? 'exists' : 'renamed' };
}

const toPage = (name: string, { observation }: FoundModel, date: string): Page | null =>
  observation === null
    ? null
    : {
        observations: [observation],
        rejected: [],
        privateCount: 0,
        checkpoint: JSON.stringify({ kind: 'look-up', name, date }),
      };
