import type { AskModel } from '../ancestors/read-ancestors.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { HubError } from '../hub-error.ts';
import { followName } from '../look-up/follow-name.ts';

export interface SpareOptions {
  readonly hubUrl: string;
  readonly client: HubClient;
  /** Requests at most. */
  readonly maxRequests: number;
  readonly signal: AbortSignal;
  readonly onNotice: (message: string) => void;
}

/** Of the quota of a window: the full listing, which brings them all, needs the rest. */
const QUOTA_SHARE = 0.05;

/**
 * Asks for single models with what is left of the window, and never more than a twentieth of it. A Hub that does not
 * answer ends it, and the notice says why: the full listing does without. It throws the signal's reason when aborted.
 */
export function createSpareAsk({ hubUrl, client, signal, onNotice, ...options }: SpareOptions): AskModel {
  const sentBefore = client.requestCount();
  const quota = client.quota()?.quota ?? Infinity;
  const maxRequests = Math.min(options.maxRequests, Math.floor(quota * QUOTA_SHARE));
  const spare: Pick<HubClient, 'lookUp'> = {
    lookUp: (url) =>
      client.requestCount() - sentBefore < maxRequests ? client.lookUp(url) : Promise.resolve('no-quota'),
  };
  return async (name) => {
    signal.throwIfAborted();
    try {
      const found = await followName(name, hubUrl, spare);
      return found === 'no-quota' ? 'over' : found.observation;
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      onNotice(error.message);
      return 'over';
    }
  };
}
