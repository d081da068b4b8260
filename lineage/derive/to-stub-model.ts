import type { Stub } from '../../schema/derived-graph.ts';
import { NOTHING_KNOWN } from '../../schema/model.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';

/** A stub as a row of the model table: an id, and nothing known of it. */
export const toStubModel = ({ key, id }: Stub): StoredModel => ({
  key,
  id,
  state: 'stub',
  ...NOTHING_KNOWN,
  firstSeen: null,
  lastSeen: null,
  goneSince: null,
});
