import { foldId, parseModelId } from '../model-id.ts';
import type { Observation, OptionalField, Parsed } from '../observation.ts';
import type { Model } from '../model.ts';
import type { Asked } from './asked.ts';
import { toAskedFields } from './asked-fields.ts';
import type { AskedFields } from './asked-fields.ts';
import { findRecordId, toSubject } from './find-record-id.ts';
import { inferRelation } from './infer-relation.ts';
import { toCount } from './to-count.ts';
import { toGate } from './to-gate.ts';
import { toHubId } from './to-hub-id.ts';
import { toLicense } from './to-license.ts';
import { countParents, toReferences } from './to-references.ts';
import { isRecord, toRecord } from './to-record.ts';
import type { JsonRecord } from './to-record.ts';
import { toText } from './to-text.ts';
import { toTimeMs } from './to-time-ms.ts';

type Draft = Pick<Model, 'id'> & { -readonly [Field in OptionalField]?: Model[Field] };

const NO_TAGS: readonly unknown[] = [];

/**
 * The one door for a model record of the Hub, of a recorded page or of a dump.
 *
 * A field that was not `asked` for is left out of the observation; one that was asked for and is absent,
 * empty or of a wrong type is `null`. Only a value that is no object, or has no well-formed id, is rejected.
 * `{ id: 'a/b', tags: ['license:mit'] }`, asked `id` and `tags`, gives `{ model: { id: 'a/b', license: ['mit'],
 * inferredRelation: null }, references: [], observedSources: ['tag'] }`. O(tags + parents); never throws.
 */
export function parseHubModel(value: unknown, asked: Asked): Parsed {
  if (!isRecord(value)) {
    const reason = `A model record must be an object, not ${describe(value)}.`;
    return { kind: 'rejected', rejected: { reason, subject: toSubject(value) } };
  }
  if (value['private'] === true) return { kind: 'private' };
  const id = findRecordId(value);
  if (typeof id !== 'string') return { kind: 'rejected', rejected: id };
  return { kind: 'observation', observation: observe(id, value, toAskedFields(asked)) };
}

function observe(id: string, record: JsonRecord, asked: AskedFields): Observation {
  const tags = asked.tags && Array.isArray(record['tags']) ? (record['tags'] as readonly unknown[]) : NO_TAGS;
  const card = asked.card ? toRecord(record['cardData']) : null;
  const references = toReferences(record, tags, card, asked);

  // Always the same fields in the same order for one source: the observations share one object shape.
  const model: Draft = { id };
  if (asked.hubId) model.hubId = toHubId(record['_id']);
  if (asked.license) model.license = toLicense(tags, card);
  if (asked.card) model.licenseName = toText(card?.['license_name']);
  if (asked.downloads30d) model.downloads30d = toCount(record['downloads']);
  if (asked.downloadsAllTime) model.downloadsAllTime = toCount(record['downloadsAllTime']);
  if (asked.likes) model.likes = toCount(record['likes']);
  if (asked.createdAt) model.createdAtMs = toTimeMs(record['createdAt']);
  if (asked.lastModified) model.lastModifiedMs = toTimeMs(record['lastModified']);
  if (asked.task) model.task = toText(record['pipeline_tag']);
  if (asked.library) model.library = toText(record['library_name']);
  if (asked.gate) model.gate = toGate(record['gated']);
  if (asked.isDisabled) model.isDisabled = toFlag(record['disabled']);
  if (asked.card) model.newVersion = toNewVersion(id, card?.['new_version']);
  if (asked.parameters) model.parameters = toCount(toRecord(record['safetensors'])?.['total']);
  if (asked.inferredRelation) {
    const parentCount = countParents(id, references);
    model.inferredRelation = inferRelation({
      id,
      library: toText(record['library_name']),
      tags,
      parentCount,
    });
  }
  return { model, references, observedSources: asked.observedSources };
}

const toFlag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

/** A model does not supersede itself. */
function toNewVersion(id: string, value: unknown): string | null {
  const newVersion = typeof value === 'string' ? parseModelId(value) : null;
  return newVersion === null || foldId(newVersion) === foldId(id) ? null : newVersion;
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
