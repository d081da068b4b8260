/** Aligned columns for people: text left, numbers right. `[['a', 1], ['bb', 22]]` gives two lines. */
export function formatTable(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) => row.map(formatCell));
  const widths = cells.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row, r) =>
      row
        .map((value, column) => {
          const text = cells[r]?.[column] ?? '';
          const width = widths[column] ?? 0;
          return typeof value === 'number' ? text.padStart(width) : text.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const formatCell = (value: string | number | null): string =>
  value === null ? '–' : typeof value === 'number' ? value.toLocaleString('en-US') : value;
