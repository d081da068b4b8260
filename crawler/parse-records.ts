import { parseHubModel } from '../schema/hub/parse-hub-model.ts';
import type { Asked } from '../schema/hub/asked.ts';
import type { Observation, Rejected } from '../schema/observation.ts';

/** What a list of raw Hub records turned into. */
export interface ParsedRecords {
  readonly observations: readonly Observation[];
  readonly rejected: readonly Rejected[];
  readonly privateCount: number;
}

/** Parses raw records one by one, in order; nothing that a record holds makes it throw. */
export function parseRecords(records: readonly unknown[], asked: Asked): ParsedRecords {
  const observations: Observation[] = [];
  const rejected: Rejected[] = [];
  let privateCount = 0;
  for (const record of records) {
    const parsed = parseHubModel(record, asked);
    if (parsed.kind === 'observation') observations.push(parsed.observation);
    else if (parsed.kind === 'rejected') rejected.push(parsed.rejected);
    else privateCount += 1;
  }
  return { observations, rejected, privateCount };
}
