import { foldId } from '../../schema/model-id.ts';
import { GATES, MODEL_STATES, toOwner } from '../../schema/model.ts';
import { RELATIONS } from '../../schema/relation.ts';
import type { DatesBook } from '../observe/fact-dates.ts';
import type { Row } from '../observe/row.ts';
import { toNumber, toNumberOrNull, toText, toTextOrNull, toWord, toWordOrNull } from './cells.ts';
import { toIndexedLicense, toLabels, toManyLabels } from './license-properties.ts';
import { toReferences, toReferencesText } from './references-text.ts';
import type { Sent } from './server.ts';

/** A property of a `:Model` node and what it holds of a row; `null` is no property. */
export interface Property {
  readonly name: string;
  readonly of: (row: Row) => Sent;
  readonly isInteger?: true;
}

/** What is observed of a model, in the order of `toRow`; the key comes first. */
export const MODEL_PROPERTIES: readonly Property[] = [
  { name: 'key', of: (row) => row.key, isInteger: true },
  { name: 'id', of: (row) => row.id },
  { name: 'hubId', of: (row) => row.hubId },
  { name: 'state', of: (row) => row.state },
  { name: 'license', of: (row) => toIndexedLicense(row.license) },
  { name: 'licenses', of: (row) => toManyLabels(row.license) },
  { name: 'licenseName', of: (row) => row.licenseName },
  { name: 'downloads30d', of: (row) => row.downloads30d, isInteger: true },
  { name: 'downloadsAllTime', of: (row) => row.downloadsAllTime, isInteger: true },
  { name: 'likes', of: (row) => row.likes, isInteger: true },
  { name: 'createdAtMs', of: (row) => row.createdAtMs, isInteger: true },
  { name: 'lastModifiedMs', of: (row) => row.lastModifiedMs, isInteger: true },
  { name: 'task', of: (row) => row.task },
  { name: 'library', of: (row) => row.library },
  { name: 'gate', of: (row) => row.gate },
  { name: 'isDisabled', of: (row) => row.isDisabled },
  { name: 'newVersion', of: (row) => row.newVersion },
  { name: 'parameters', of: (row) => row.parameters, isInteger: true },
  { name: 'inferredRelation', of: (row) => row.inferredRelation },
  { name: 'firstSeen', of: (row) => row.firstSeen },
  { name: 'lastSeen', of: (row) => row.lastSeen },
  { name: 'goneSince', of: (row) => row.goneSince },
  { name: 'isReplaced', of: (row) => row.isReplaced || null },
  { name: 'crawlId', of: (row) => row.crawlId, isInteger: true },
  { name: 'factDates', of: (row) => row.dates.code, isInteger: true },
  { name: 'references', of: (row) => toReferencesText(row.references) },
];

/** Properties that are only for finding models; they follow from the others. */
export const FINDING_PROPERTIES: readonly Property[] = [
  { name: 'idLower', of: (row) => (row.state === 'gone' ? null : row.folded) },
  { name: 'goneIdLower', of: (row) => (row.state === 'gone' ? row.folded : null) },
  { name: 'owner', of: (row) => toOwner(row.id) },
];

/**
 * The end of a query for nodes `m`: their cells for `toRow` and `toAlsoSeenBy`. The server looks through a node's
 * properties anew for each one that is asked for, so all are taken out at once: twice as fast.
 */
export const RETURN_ROW = `
  WITH properties(m) AS p
  RETURN [${[...MODEL_PROPERTIES.map(({ name }) => `p.${name}`), 'p.alsoSeenBy'].join(', ')}] AS cells`;

/** Other crawls that saw the model, beside that of `crawlId`, and go on. */
export function toAlsoSeenBy(cells: readonly unknown[]): readonly number[] {
  const crawls = cells[MODEL_PROPERTIES.length];
  return Array.isArray(crawls) ? crawls.map(toNumber) : [];
}

/** A row from the cells of `MODEL_PROPERTIES`. */
export function toRow(cells: readonly unknown[], book: Pick<DatesBook, 'at'>): Row {
  const id = toText(cells[1]);
  return {
    key: toNumber(cells[0]),
    id,
    folded: foldId(id),
    hubId: toTextOrNull(cells[2]),
    state: toWord(MODEL_STATES, cells[3]),
    license: toLabels(cells[4], cells[5]),
    licenseName: toTextOrNull(cells[6]),
    downloads30d: toNumberOrNull(cells[7]),
    downloadsAllTime: toNumberOrNull(cells[8]),
    likes: toNumberOrNull(cells[9]),
    createdAtMs: toNumberOrNull(cells[10]),
    lastModifiedMs: toNumberOrNull(cells[11]),
    task: toTextOrNull(cells[12]),
    library: toTextOrNull(cells[13]),
    gate: toWordOrNull(GATES, cells[14]),
    isDisabled: typeof cells[15] === 'boolean' ? cells[15] : null,
    newVersion: toTextOrNull(cells[16]),
    parameters: toNumberOrNull(cells[17]),
    inferredRelation: toWordOrNull(RELATIONS, cells[18]),
    firstSeen: toTextOrNull(cells[19]),
    lastSeen: toTextOrNull(cells[20]),
    goneSince: toTextOrNull(cells[21]),
    isReplaced: cells[22] === true,
    crawlId: toNumber(cells[23]),
    dates: book.at(toNumber(cells[24])),
    references: toReferences(cells[25]),
  };
}
