import type { Stub } from '../../schema/derived-graph.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';

/** A stub as a row of the model table: an id, and nothing known of it. */
export const toStubModel = ({ key, id }: Stub): StoredModel => ({
  key,
  id,
  state: 'stub',
  hubId: null,
  license: [],
  licenseName: null,
  downloads30d: null,
  downloadsAllTime: null,
  likes: null,
  createdAtMs: null,
  lastModifiedMs: null,
  task: null,
  library: null,
  gate: null,
  isDisabled: null,
  newVersion: null,
  parameters: null,
  inferredRelation: null,
  firstSeen: null,
  lastSeen: null,
  goneSince: null,
});
