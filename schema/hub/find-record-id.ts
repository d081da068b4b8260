import { isModelId } from '../model-id.ts';
import type { Rejected } from '../observation.ts';
import type { JsonRecord } from './to-record.ts';

const MAX_SUBJECT_LENGTH = 120;

/** The repo id of a record (`id`, or `modelId` of older answers), or why it has none. */
export function findRecordId(record: JsonRecord): string | Rejected {
  const { id, modelId } = record;
  if (typeof id === 'string' && isModelId(id)) return id;
  if (typeof modelId === 'string' && isModelId(modelId)) return modelId;
  const written = typeof id === 'string' ? id : modelId;
  if (typeof written !== 'string' || written.trim() === '') {
    return {
      reason: 'The record has no id: neither "id" nor "modelId" is a text.',
      subject: toSubject(record),
    };
  }
  return {
    reason: `${JSON.stringify(cut(written))} is not a model id: expected "owner/name" of letters, digits, ".", "_" and "-", each part at most 96 characters.`,
    subject: cut(written),
  };
}

/** The start of a value's JSON text, to find it again in its file. */
export function toSubject(value: unknown): string {
  try {
    return cut(JSON.stringify(value) ?? String(value));
  } catch {
    // Cyclic objects and 64-bit numbers have no JSON text; neither can come from a file of JSON.
    return cut(String(value));
  }
}

/** Half a character at the cut goes; one that was there before becomes U+FFFD. */
const cut = (text: string): string =>
  text.length <= MAX_SUBJECT_LENGTH
    ? text.toWellFormed()
    : `${text.slice(0, MAX_SUBJECT_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…`.toWellFormed();
