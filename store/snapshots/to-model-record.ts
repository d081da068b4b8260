import type { Measures } from '../../schema/derived-graph.ts';
import { toOwner } from '../../schema/model.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import type { ModelRecord } from './records.ts';

/** Written out: copying the members of two objects takes longer than writing the file. */
export const toModelRecord = (
  model: StoredModel & { readonly isReplaced?: boolean },
  measures: Omit<Measures, 'key'>,
): ModelRecord => ({
  key: model.key,
  id: model.id,
  owner: toOwner(model.id),
  hubId: model.hubId,
  state: model.state,
  license: model.license,
  licenseName: model.licenseName,
  downloads30d: model.downloads30d,
  downloadsAllTime: model.downloadsAllTime,
  likes: model.likes,
  createdAtMs: model.createdAtMs,
  lastModifiedMs: model.lastModifiedMs,
  task: model.task,
  library: model.library,
  gate: model.gate,
  isDisabled: model.isDisabled,
  newVersion: model.newVersion,
  parameters: model.parameters,
  inferredRelation: model.inferredRelation,
  firstSeen: model.firstSeen,
  lastSeen: model.lastSeen,
  goneSince: model.goneSince,
  isReplaced: model.isReplaced ?? false,
  depth: measures.depth,
  generation: measures.generation,
  trainingDepth: measures.trainingDepth,
  childCount: measures.childCount,
  descendantCount: measures.descendantCount,
  families: measures.families,
});
