import { foldId } from '../../schema/model-id.ts';
import type { Observation } from '../../schema/observation.ts';
import type { Reference } from '../../schema/reference.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import type { FactDates } from './fact-dates.ts';

/** All that a store knows of one repository. A fact that was never observed reads `null` (license: `[]`). */
export interface Row extends StoredModel {
  /** The id as names are compared. */
  readonly folded: string;
  /** Gone, and another repository was seen under its name after it. */
  readonly isReplaced: boolean;
  readonly dates: FactDates;
  /** The crawl of the newest sighting; 0 for a stub. */
  readonly crawlId: number;
  /** By source in the order of `REFERENCE_SOURCES`, then by position. */
  readonly references: readonly Reference[];
}

const NO_LABELS: readonly string[] = [];

/** A row with nothing but its name; `state` and dates are the caller's to set. */
export const toEmptyRow = (key: number, id: string, dates: FactDates): Row => ({
  key,
  state: 'stub',
  id,
  folded: foldId(id),
  hubId: null,
  license: NO_LABELS,
  licenseName: null,
  downloads30d: null,
  downloadsAllTime: null,
  likes: null,
  createdAtMs: null,
  lastModifiedMs: null,
  task: null,
  library: null,
  gate: null,
  isDisabled: null,
  newVersion: null,
  parameters: null,
  inferredRelation: null,
  firstSeen: null,
  lastSeen: null,
  goneSince: null,
  isReplaced: false,
  dates,
  crawlId: 0,
  references: [],
});

/** The row of a repository that was never seen before. */
export const toNewRow = (
  key: number,
  folded: string,
  { model, references }: Observation,
  dates: FactDates,
  { date, crawlId }: { readonly date: string; readonly crawlId: number },
): Row => ({
  key,
  state: 'live',
  id: model.id,
  folded,
  hubId: model.hubId ?? null,
  license: model.license ?? NO_LABELS,
  licenseName: model.licenseName ?? null,
  downloads30d: model.downloads30d ?? null,
  downloadsAllTime: model.downloadsAllTime ?? null,
  likes: model.likes ?? null,
  createdAtMs: model.createdAtMs ?? null,
  lastModifiedMs: model.lastModifiedMs ?? null,
  task: model.task ?? null,
  library: model.library ?? null,
  gate: model.gate ?? null,
  isDisabled: model.isDisabled ?? null,
  newVersion: model.newVersion ?? null,
  parameters: model.parameters ?? null,
  inferredRelation: model.inferredRelation ?? null,
  firstSeen: date,
  lastSeen: date,
  goneSince: null,
  isReplaced: false,
  dates,
  crawlId,
  references,
});

/** The newest day on which the repository was seen, for comparing: `''`, before every day, for a stub. */
export const toLastSeen = (row: Row): string => row.lastSeen ?? '';

/** What readers of the store get to see of a row: it leaves the store's own notes out. */
export const toStoredModel = (row: Row): StoredModel => ({
  key: row.key,
  state: row.state,
  id: row.id,
  hubId: row.hubId,
  license: row.license,
  licenseName: row.licenseName,
  downloads30d: row.downloads30d,
  downloadsAllTime: row.downloadsAllTime,
  likes: row.likes,
  createdAtMs: row.createdAtMs,
  lastModifiedMs: row.lastModifiedMs,
  task: row.task,
  library: row.library,
  gate: row.gate,
  isDisabled: row.isDisabled,
  newVersion: row.newVersion,
  parameters: row.parameters,
  inferredRelation: row.inferredRelation,
  firstSeen: row.firstSeen,
  lastSeen: row.lastSeen,
  goneSince: row.goneSince,
});
