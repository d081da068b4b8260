import type { Observation, Page, Rejected } from '../../schema/observation.ts';
import type { ParsedRecords } from '../parse-records.ts';
import { BATCH_RECORDS } from './batch.ts';
import { formatImportCheckpoint } from './import-checkpoint.ts';
import type { ImportPlace } from './import-checkpoint.ts';

/** Puts small pieces together into pages, so that many small files do not become as many small writes. */
export interface PageBuilder {
  /** Adds what was read up to `place`. */
  readonly add: (parsed: ParsedRecords, place: ImportPlace) => void;
  /** True once a page of usual size has come together. */
  readonly isFull: () => boolean;
  /** What has come together since the last call, with its checkpoint; `null` for nothing. */
  readonly take: () => Page | null;
}

export function createPageBuilder(): PageBuilder {
  let observations: Observation[] = [];
  let rejected: Rejected[] = [];
  let privateCount = 0;
  let checkpoint: string | null = null;
  const count = (): number => observations.length + rejected.length + privateCount;
  return {
    add: (parsed, place) => {
      for (const observation of parsed.observations) observations.push(observation);
      for (const one of parsed.rejected) rejected.push(one);
      privateCount += parsed.privateCount;
      checkpoint = formatImportCheckpoint(place);
    },
    isFull: () => count() >= BATCH_RECORDS / 2,
    take: () => {
      if (checkpoint === null || count() === 0) return null;
      const page = { observations, rejected, privateCount, checkpoint };
      observations = [];
      rejected = [];
      privateCount = 0;
      checkpoint = null;
      return page;
    },
  };
}
