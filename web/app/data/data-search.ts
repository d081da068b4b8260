import { FINDING_KINDS } from '../../../schema/finding.ts';
import type { FindingKind } from '../../../schema/finding.ts';
import { pickWord } from '../url/pick-text.ts';

/** What the address of the Data screen says: which kind of finding is opened. */
export interface DataSearch {
  readonly kind?: FindingKind;
}

export function parseDataSearch(raw: Readonly<Record<string, unknown>>): DataSearch {
  const kind = pickWord(raw['kind'], FINDING_KINDS);
  return kind === undefined ? {} : { kind };
}
