import type { Store } from '../../store/port.ts';
import type { Context } from '../command.ts';

/** What is to be exported. */
export interface ExportTarget {
  /** One model with its relatives; `null` for the whole store. */
  readonly id: string | null;
  /** A file or a folder; `null` for stdout. */
  readonly out: string | null;
}

export type ExportJob = (context: Context, store: Store) => Promise<void>;

/** One format: a plain object in the list of `export-formats.ts`. Heavy modules are imported inside the job. */
export interface ExportFormat {
  readonly name: string;
  /** For `--help`. */
  readonly summary: string;
  /** Throws a `FlagError` for a target that the format cannot be written to, before any store is opened. */
  readonly prepare: (target: ExportTarget) => ExportJob;
}
