import { findRecordId, toSubject } from '../../../schema/hub/find-record-id.ts';
import { parseHubModel } from '../../../schema/hub/parse-hub-model.ts';
import type { Parsed } from '../../../schema/observation.ts';
import { isRadarLine } from './is-radar-line.ts';
import { toHubRecord } from './to-hub-record.ts';

/**
 * Parses one line of a radar file through the same door as the Hub's records; never throws.
 *
 * A model that is `removed` is none of the snapshot: it is rejected with the day on which it went, so that it
 * is counted and listed, but neither live nor a child of anything. Models made from it still name it.
 */
export function parseRadarLine(line: unknown): Parsed {
  if (!isRadarLine(line)) {
    const reason = 'This is no line of a radar file: it lacks id, downloads_30d, base_model or removed.';
    return reject(reason, toSubject(line));
  }
  if (line['removed'] === true) {
    const id = findRecordId(line);
    return typeof id === 'string'
      ? reject(toRemovedReason(line['removed_at']), id)
      : { kind: 'rejected', rejected: id };
  }
  const { record, asked } = toHubRecord(line);
  const parsed = parseHubModel(record, asked);
  if (parsed.kind !== 'observation') return parsed;
  // The line has these two fields of a card at most by chance: what it leaves out, it says nothing about.
  const { licenseName, newVersion: _, ...model } = parsed.observation.model;
  const known = typeof licenseName === 'string' ? { ...model, licenseName } : model;
  return { kind: 'observation', observation: { ...parsed.observation, model: known } };
}

const reject = (reason: string, subject: string): Parsed => ({
  kind: 'rejected',
  rejected: { reason, subject },
});

function toRemovedReason(removedAt: unknown): string {
  const day = typeof removedAt === 'string' ? /^\d{4}-\d\d-\d\d/.exec(removedAt)?.[0] : undefined;
  return `It was removed from the Hub${day === undefined ? '' : ` on ${day}`}, the file says: it is no model of this snapshot.`;
}
