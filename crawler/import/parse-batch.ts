import type { Asked } from '../../schema/hub/asked.ts';
import { parseRecords, sortParsed } from '../parse-records.ts';
import type { ParsedRecords } from '../parse-records.ts';
import type { ImportFormat } from './import-format.ts';
import { isRadarLine } from './radar/is-radar-line.ts';
import { parseRadarLine } from './radar/parse-radar-line.ts';

/** Parses the records of one batch as what they are; one radar line among them makes all of them radar lines. */
export function parseBatch(records: readonly unknown[], asked: Asked, format: ImportFormat): ParsedRecords {
  const isRadar = format === 'radar' || records.some(isRadarLine);
  return isRadar ? sortParsed(records.map(parseRadarLine)) : parseRecords(records, asked);
}
