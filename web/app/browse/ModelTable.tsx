import { useTable } from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { BrowseSort } from '../../../schema/wire/browse-query.ts';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import { COLUMNS, features, toSortedValue } from './columns.tsx';
import type { Line } from './columns.tsx';
import classes from './ModelTable.module.css';
import { SortHeader } from './SortHeader.tsx';

const ROW_PX = 34;
const BAR_PX = 76;

interface ModelTableProps {
  /** What the table lists, read aloud. */
  readonly label: string;
  /** Rows that can be scrolled to. */
  readonly count: number;
  readonly rowAt: (index: number) => ModelRow | null;
  readonly sort: BrowseSort;
  readonly direction: 'asc' | 'desc';
  /** The largest value of the sorted column; `null` draws no bars. */
  readonly largest: number | null;
  readonly isStale: boolean;
  readonly onSort: (sort: BrowseSort) => void;
  readonly onRange: (first: number, last: number) => void;
}

/** A long list of models of which only the rows in view exist. The window scrolls, the head stays. */
export function ModelTable(props: ModelTableProps): ReactNode {
  const { label, count, rowAt, sort, direction, largest, isStale, onSort, onRange } = props;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(box.current?.offsetTop ?? 0), []);
  // oxlint-disable-next-line react/incompatible-library -- only a compiler would mind its changing functions.
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: top,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useLayoutEffect(() => onRange(first, last), [first, last, onRange]);

  const lines = items.map(({ index }): Line => ({ index, row: rowAt(index) }));
  const table = useTable({ features, columns: COLUMNS, data: lines, getRowId: (line) => String(line.index) });
  const before = first * ROW_PX;
  const after = Math.max(0, count - 1 - last) * ROW_PX;
  return (
    <div ref={box} className={classes['box']} data-stale={isStale || undefined}>
      <table className={classes['table']} aria-label={label} aria-rowcount={count + 1} aria-busy={isStale}>
        <colgroup>
          {table.getAllLeafColumns().map(({ id, columnDef: { meta } }) => (
            <col
              key={id}
              data-wide={meta?.isWide}
              style={
                meta?.width === undefined
                  ? {}
                  : { width: meta.width + (largest !== null && meta.sort === sort ? BAR_PX : 0) }
              }
            />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <SortHeader
                  key={header.id}
                  facts={header.column.columnDef.meta ?? {}}
                  sort={sort}
                  direction={direction}
                  onSort={onSort}
                >
                  <table.FlexRender header={header} />
                </SortHeader>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Spacer height={before} />
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} aria-rowindex={row.original.index + 2} className={classes['row']}>
              {row.getAllCells().map((cell) => {
                const meta = cell.column.columnDef.meta;
                const value =
                  largest !== null && meta?.sort === sort ? toSortedValue(row.original.row, sort) : null;
                return (
                  <td key={cell.id} data-number={meta?.isNumber} data-wide={meta?.isWide}>
                    {value === null || value === 0 || largest === null ? (
                      <table.FlexRender cell={cell} />
                    ) : (
                      <span className={classes['barred']}>
                        <span
                          className={classes['bar']}
                          style={{ width: (value / largest) * (BAR_PX - 12) }}
                        />
                        <table.FlexRender cell={cell} />
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          <Spacer height={after} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are out of view. */
function Spacer({ height }: { readonly height: number }): ReactNode {
  if (height === 0) return null;
  return (
    <tr aria-hidden>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- an empty cell, hidden from all. */}
      <td colSpan={COLUMNS.length} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
