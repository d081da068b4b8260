import { EVIDENCE } from '../../schema/evidence.ts';
import { GATES, MODEL_STATES } from '../../schema/model.ts';
import { RELATIONS } from '../../schema/relation.ts';
import { ALIAS_SOURCES } from '../../schema/snapshot.ts';
import { day, int32, int64, nullable, text, texts, time, word, yesNo } from './column.ts';
import type { Columns } from './column.ts';
import type { AliasRecord, DerivationRecord, ModelRecord } from './records.ts';

/** `models.parquet`: live and gone models in ascending order of keys, then stubs. `docs/data.md` describes each column. */
export const MODEL_COLUMNS: Columns<ModelRecord> = {
  key: int64('key'),
  id: text('id'),
  owner: nullable(text('owner')),
  hubId: nullable(text('hubId')),
  state: word('state', MODEL_STATES),
  license: texts('license'),
  licenseName: nullable(text('licenseName')),
  downloads30d: nullable(int64('downloads30d')),
  downloadsAllTime: nullable(int64('downloadsAllTime')),
  likes: nullable(int64('likes')),
  createdAtMs: nullable(time('createdAt')),
  lastModifiedMs: nullable(time('lastModified')),
  task: nullable(text('task')),
  library: nullable(text('library')),
  gate: nullable(word('gate', GATES)),
  isDisabled: nullable(yesNo('isDisabled')),
  newVersion: nullable(text('newVersion')),
  parameters: nullable(int64('parameters')),
  inferredRelation: nullable(word('inferredRelation', RELATIONS)),
  firstSeen: nullable(day('firstSeen')),
  lastSeen: nullable(day('lastSeen')),
  goneSince: nullable(day('goneSince')),
  isReplaced: yesNo('isReplaced'),
  depth: nullable(int32('depth')),
  generation: int32('generation'),
  trainingDepth: nullable(int32('trainingDepth')),
  childCount: int32('childCount'),
  descendantCount: int32('descendantCount'),
  families: texts('families'),
};

/** `derivations.parquet`, in ascending order of the child's key, then by position. */
export const DERIVATION_COLUMNS: Columns<DerivationRecord> = {
  childKey: int64('childKey'),
  childId: text('childId'),
  parentKey: int64('parentKey'),
  parentId: text('parentId'),
  position: int32('position'),
  relation: word('relation', RELATIONS),
  evidence: word('evidence', EVIDENCE),
  declaredRelation: nullable(word('declaredRelation', RELATIONS)),
};

/** `aliases.parquet`, in the order of their folded names. */
export const ALIAS_COLUMNS: Columns<AliasRecord> = {
  alias: text('alias'),
  id: text('id'),
  hubId: nullable(text('hubId')),
  source: word('source', ALIAS_SOURCES),
  seen: day('seen'),
};
