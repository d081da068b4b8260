import { HubError } from '../hub-error.ts';
import { toHubUrl } from '../hub-url.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import type { Ask, Assumption } from './assumption.ts';
import { createAsk } from './create-ask.ts';
import { OddAnswer } from './odd-answer.ts';

/** `unclear`: the Hub did not answer this time. */
export type Finding = 'holds' | 'differs' | 'unclear';

export interface Outcome {
  readonly name: string;
  readonly says: string;
  readonly finding: Finding;
  readonly seen: string;
}

export interface ProbeReport {
  readonly hubUrl: string;
  readonly outcomes: readonly Outcome[];
  readonly requests: number;
}

/**
 * Looks whether a Hub behaves as the crawler believes, with fewer than 20 requests, one after the other.
 *
 * @throws HubError when the Hub cannot be reached, InputError for an address that is none, the signal's reason
 *   when aborted.
 */
export async function probeAssumptions(hub: string, signal: AbortSignal): Promise<ProbeReport> {
  const hubUrl = toHubUrl(hub);
  const { ask, requestCount, close } = createAsk(hubUrl, signal);
  try {
    await ask('/api/models?limit=5');
    const outcomes: Outcome[] = [];
    for (const assumption of ASSUMPTIONS) {
      outcomes.push(await check(assumption, ask, hubUrl));
      signal.throwIfAborted();
    }
    return { hubUrl, outcomes, requests: requestCount() };
  } finally {
    await close();
  }
}

async function check({ name, says, check: look }: Assumption, ask: Ask, hubUrl: string): Promise<Outcome> {
  try {
    const { holds, seen } = await look(ask, hubUrl);
    return { name, says, finding: holds ? 'holds' : 'differs', seen };
  } catch (error) {
    if (error instanceof OddAnswer) {
      return { name, says, finding: error.isTemporary ? 'unclear' : 'differs', seen: error.message };
    }
    if (error instanceof HubError) return { name, says, finding: 'unclear', seen: error.message };
    throw error;
  }
}
