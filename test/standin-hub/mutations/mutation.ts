import type { HubRecord } from '../../../crawler/simulated-hub/hub-record.ts';
import type { LiveHub } from '../../../crawler/simulated-hub/live-hub.ts';
import type { Random } from '../../../crawler/simulated-hub/random.ts';

/** One change that is about to happen. */
export interface Moment {
  readonly hub: LiveHub;
  readonly random: Random;
  /** The Hub's clock, as it prints it. */
  readonly iso: string;
  /** An `_id` for a model made now, unlike all others. */
  readonly newHubId: string;
  /** A name for a model made or moved now, unlike all others. */
  readonly newId: string;
}

/** Does one change to a public model, and tells the id that it bears afterwards; `null` when nobody sees it any more. */
export type Mutate = (record: HubRecord, moment: Moment) => string | null;

/** A copy of a record that bears another id. */
export const named = (record: HubRecord, id: string): HubRecord => ({
  ...record,
  id,
  author: id.slice(0, id.indexOf('/')),
});
