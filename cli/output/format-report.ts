import { formatTable } from './format-table.ts';

/**
 * A report as text for people: scalars as a table, nested objects as sections, lists of objects as rows.
 * Every report has the same plain shapes, so one formatter serves all.
 */
export function formatReport(report: unknown): string {
  if (Array.isArray(report)) return formatList(report);
  if (typeof report !== 'object' || report === null) return String(report);
  const scalars: [string, string | number | null][] = [];
  const sections: string[] = [];
  for (const [key, value] of Object.entries(report)) {
    if (typeof value === 'object' && value !== null) sections.push(`${key}\n${indent(formatReport(value))}`);
    else scalars.push([key, toCell(value)]);
  }
  return [...(scalars.length > 0 ? [formatTable(scalars)] : []), ...sections].join('\n\n');
}

function formatList(items: readonly unknown[]): string {
  if (items.length === 0) return 'none';
  const rows = items.map((item) =>
    typeof item === 'object' && item !== null
      ? Object.values(item)
          .filter((value) => typeof value !== 'object')
          .map(toCell)
      : [toCell(item)],
  );
  const first = items[0];
  const head =
    typeof first === 'object' && first !== null
      ? Object.entries(first)
          .filter(([, value]) => typeof value !== 'object')
          .map(([key]) => key)
      : [];
  return formatTable(head.length > 0 ? [head, ...rows] : rows);
}

const toCell = (value: unknown): string | number | null =>
  typeof value === 'number' ? value : value === null || value === undefined ? null : String(value);

const indent = (text: string): string => text.replaceAll(/^/gm, '  ');
