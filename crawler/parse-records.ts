import { parseHubModel } from '../schema/hub/parse-hub-model.ts';
import type { Asked } from '../schema/hub/asked.ts';
import type { Observation, Parsed, Rejected } from '../schema/observation.ts';

/** What a list of raw Hub records turned into. */
export interface ParsedRecords {
  readonly observations: readonly Observation[];
  readonly rejected: readonly Rejected[];
  readonly privateCount: number;
}

/** Parses raw records one by one, in order; nothing that a record holds makes it throw. */
export const parseRecords = (records: readonly unknown[], asked: Asked): ParsedRecords =>
  sortParsed(records.map((record) => parseHubModel(record, asked)));

/** Puts outcomes of one kind together, in order. */
export function sortParsed(outcomes: readonly Parsed[]): ParsedRecords {
  const observations: Observation[] = [];
  const rejected: Rejected[] = [];
  let privateCount = 0;
  for (const parsed of outcomes) {
    if (parsed.kind === 'observation') observations.push(parsed.observation);
    else if (parsed.kind === 'rejected') rejected.push(parsed.rejected);
    else privateCount += 1;
  }
  return { observations, rejected, privateCount };
}
