import type { DiffDocument, DiffList, LicenseOf } from '../../schema/wire/diff-document.ts';
import { formatTable } from '../output/format-table.ts';
import { formatCount } from '../output/format-count.ts';

/** The differences as text: the counts, then each list with "N of M" where it is cut. */
export function formatDiff(diff: DiffDocument): string {
  const { before, after, appeared, vanished, relicensed, renamed, reparented } = diff;
  const counts = formatTable([
    [`${before.date} -> ${after.date}`, 'before', 'after'],
    ['models', before.counts.models, after.counts.models],
    ['derivations', before.counts.derivations, after.counts.derivations],
  ]);
  const names = (ids: readonly string[]): string => (ids.length === 0 ? 'no parent' : ids.join(', '));
  return [
    counts,
    formatList('appeared', appeared, ({ id, parents, ...row }) => [
      id,
      toLicense(row),
      parents.length === 0 ? '' : `from ${names(parents)}`,
    ]),
    formatList('vanished', vanished, ({ id, ...row }) => [id, toLicense(row)]),
    formatList('other license', relicensed, ({ id, from, to }) => [
      id,
      `${toLicense(from)} -> ${toLicense(to)}`,
    ]),
    formatList('renamed', renamed, ({ from, to }) => [`${from} -> ${to}`]),
    formatList('other parents', reparented, ({ id, from, to }) => [id, `${names(from)} -> ${names(to)}`]),
  ].join('\n\n');
}

function formatList<Row>(
  title: string,
  { total, rows }: DiffList<Row>,
  toCells: (row: Row) => readonly string[],
): string {
  const count = formatCount(total);
  const isCut = rows.length > 0 && rows.length < total;
  const head = `${title}: ${isCut ? `${formatCount(rows.length)} of ${count}` : count}`;
  if (rows.length === 0) return head;
  return `${head}\n${formatTable(rows.map(toCells)).replaceAll(/^/gm, '  ')}`;
}

const toLicense = ({ license, licenseName }: LicenseOf): string => {
  const labels = license.length === 0 ? 'no license' : license.join(' + ');
  return licenseName === null ? labels : `${labels} (${licenseName})`;
};
