import type {
  DiffModelRow,
  LicenseOf,
  RelicensedRow,
  RenamedRow,
  ReparentedRow,
} from '../../schema/wire/diff-document.ts';
import { idAt } from '../index/id-column.ts';
import { UNKNOWN_COUNT } from '../index/lineage-index.ts';
import { fromLicenseText } from './diff-side.ts';
import type { DiffSide } from './diff-side.ts';

/** Turns rows of the two sides into lines of the document. `from` is a row of the earlier side, `to` of the later. */
export interface DiffRows {
  toModel(side: DiffSide, row: number): DiffModelRow;
  toRelicensed(from: number, to: number): RelicensedRow;
  toRenamed(from: number, to: number): RenamedRow;
  toReparented(from: number, to: number): ReparentedRow;
}

/** The rows of a row's parents on the same side, primary parent first. */
export const listParents = ({ parents }: DiffSide, row: number): Uint32Array =>
  parents.targets.subarray(parents.offsets[row], parents.offsets[row + 1]);

export function toDiffRows({
  before,
  after,
  licenses,
}: {
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly licenses: readonly string[];
}): DiffRows {
  const licenseOf = (side: DiffSide, row: number): LicenseOf =>
    fromLicenseText(licenses[side.license[row] ?? 0] ?? '');
  const weigh = (side: DiffSide, row: number): Pick<DiffModelRow, 'downloads30d' | 'descendantCount'> => {
    const downloads = side.downloads30d[row] ?? UNKNOWN_COUNT;
    return {
      downloads30d: downloads === UNKNOWN_COUNT ? null : downloads,
      descendantCount: side.descendantCount[row] ?? 0,
    };
  };
  const parentIds = (side: DiffSide, row: number): readonly string[] =>
    Array.from(listParents(side, row), (parent) => idAt(side.ids, parent));
  const hubIdOf = (side: DiffSide, row: number): string | null => idAt(side.hubIds, row) || null;
  return {
    toModel: (side, row) => ({
      id: idAt(side.ids, row),
      hubId: hubIdOf(side, row),
      ...licenseOf(side, row),
      parents: parentIds(side, row),
      ...weigh(side, row),
    }),
    toRelicensed: (from, to) => ({
      id: idAt(after.ids, to),
      from: licenseOf(before, from),
      to: licenseOf(after, to),
      ...weigh(after, to),
    }),
    toRenamed: (from, to) => ({
      from: idAt(before.ids, from),
      to: idAt(after.ids, to),
      hubId: hubIdOf(after, to) ?? hubIdOf(before, from),
    }),
    toReparented: (from, to) => ({
      id: idAt(after.ids, to),
      from: parentIds(before, from),
      to: parentIds(after, to),
      descendantCount: after.descendantCount[to] ?? 0,
    }),
  };
}
