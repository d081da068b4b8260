import type { Observation } from '../../schema/observation.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { HubError } from '../hub-error.ts';
import { followName } from '../look-up/follow-name.ts';
import type { MissingParents } from './missing-parents.ts';

export interface AncestorOptions {
  readonly hubUrl: string;
  readonly client: HubClient;
  readonly missing: MissingParents;
  /** Requests at most. */
  readonly maxRequests: number;
  readonly signal: AbortSignal;
  readonly onNotice: (message: string) => void;
}

/** Of the quota of a window: the full listing, which brings them all, needs the rest. */
const QUOTA_SHARE = 0.05;

/**
 * Asks for parents that were not read, the most referenced first, then for theirs: one generation a step, until none is
 * missing or the requests are spent. Spends only what is left of the window, and never more than a twentieth of it.
 * A Hub that does not answer ends it: the full listing does without.
 *
 * @throws the signal's reason when aborted.
 */
export async function* readAncestors(options: AncestorOptions): AsyncGenerator<readonly Observation[]> {
  const { client, missing, signal } = options;
  const sentBefore = client.requestCount();
  const quota = client.quota()?.quota ?? null;
  const most =
    quota === null ? options.maxRequests : Math.min(options.maxRequests, Math.floor(quota * QUOTA_SHARE));
  let isOver = false;
  const hasBudget = (): boolean => !isOver && client.requestCount() - sentBefore < most;
  const spare: Pick<HubClient, 'lookUp'> = {
    lookUp: (url) => (hasBudget() ? client.lookUp(url) : Promise.resolve('no-quota')),
  };
  const seen = new Set<string>();
  for (let names = missing.list(); names.length > 0 && hasBudget(); names = missing.list()) {
    const generation: Observation[] = [];
    for (const name of names) {
      if (!hasBudget()) break;
      signal.throwIfAborted();
      const found = await follow(name, { ...options, client: spare });
      if (found === 'over') {
        isOver = true;
        break;
      }
      missing.ask(name);
      if (found === null || seen.has(found.model.id)) continue;
      seen.add(found.model.id);
      generation.push(found);
    }
    missing.read(generation);
    if (generation.length > 0) yield generation;
  }
}

/** The model that a name leads to; `null` for one that is not to be seen; `over` when asking is of no use now. */
async function follow(
  name: string,
  {
    hubUrl,
    client,
    onNotice,
  }: Pick<AncestorOptions, 'hubUrl' | 'onNotice'> & {
    readonly client: Pick<HubClient, 'lookUp'>;
  },
): Promise<Observation | null | 'over'> {
  try {
    const found = await followName(name, hubUrl, client);
    return found === 'no-quota' ? 'over' : found.observation;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    onNotice(error.message);
    return 'over';
  }
}
