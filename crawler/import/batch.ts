import type { Rejected } from '../../schema/observation.ts';

/** Records read so far from one text. */
export interface Batch {
  readonly records: readonly unknown[];
  /** Pieces that could not even be read as JSON. */
  readonly rejected: readonly Rejected[];
  /** Lines or records of the text that are done after this batch, earlier runs included. */
  readonly itemsDone: number;
  readonly isLast: boolean;
}

/** Records of one batch at most, so that memory stays flat whatever the size of a file. */
export const BATCH_RECORDS = 1_000;
