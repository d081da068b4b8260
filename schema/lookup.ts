/**
 * What the Hub answered when it was asked for one name that models mention but no list showed.
 * `renamed`: it redirects to `target`. `exists`: it is there, the list did not show it.
 * `gone-or-private`: 401 or 404; the Hub does not tell which. `other-repository`: it redirects to a repository
 * other than the one that bore this name before.
 */
export const LOOKUP_OUTCOMES = ['renamed', 'exists', 'gone-or-private', 'other-repository'] as const;
export type LookupOutcome = (typeof LOOKUP_OUTCOMES)[number];

/** One remembered look-up of a name. */
export interface Lookup {
  /** The id as it was asked for. */
  readonly name: string;
  readonly outcome: LookupOutcome;
  /** Where a redirect led; `null` without one. */
  readonly target: string | null;
  /** `_id` of the target, where the Hub gave it. */
  readonly targetHubId: string | null;
  /** UTC day, `YYYY-MM-DD`. */
  readonly seen: string;
}
