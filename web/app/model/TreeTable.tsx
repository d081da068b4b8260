import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { TreeNode } from '../../../schema/wire/tree-document.ts';
import { Icon } from '../marks/Icon.tsx';
import { isControl } from '../tree/is-control.ts';
import type { OnPictureAction } from '../tree/picture-action.ts';
import type { ModelView } from './model-search.ts';
import { toRowResult } from '../tree/row-keys.ts';
import { toNextSort, toTreeRows } from '../tree/tree-rows.ts';
import type { TreeSort } from '../tree/tree-sort.ts';
import classes from './TreeTable.module.css';
import { TreeTableRow } from './TreeTableRow.tsx';

interface TreeTableProps {
  readonly root: TreeNode;
  readonly view: ModelView;
  readonly onSort: (sort: ModelView['sort']) => void;
  readonly onAction: OnPictureAction;
  readonly onTree: () => void;
}

interface Column {
  readonly sort: TreeSort;
  readonly title: string;
  readonly isNumber?: true;
}

const COLUMNS: readonly Column[] = [
  { sort: 'id', title: 'Model' },
  { sort: 'relation', title: 'Relation' },
  { sort: 'license', title: 'License' },
  { sort: 'depth', title: 'Level', isNumber: true },
  { sort: 'downloads', title: 'Downloads, 30 d', isNumber: true },
  { sort: 'likes', title: 'Likes', isNumber: true },
  { sort: 'descendants', title: 'Descendants in tree', isNumber: true },
  { sort: 'parents', title: 'Parents', isNumber: true },
  { sort: 'created', title: 'Created', isNumber: true },
];

/** The picture's rows as a tree grid: same order, same folds, same selection; siblings can be sorted. */
export function TreeTable({ root, view, onSort, onAction, onTree }: TreeTableProps): ReactNode {
  const rows = toTreeRows(root, view.sort);
  const grid = useRef<HTMLTableElement>(null);
  const [wished, setWished] = useState<string | null>(null);
  const active = [wished, view.selected].find((key) => rows.some((row) => row.key === key)) ?? rows[0]?.key;

  const handleKey = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || isControl(event.target)) return;
    const result = toRowResult(rows, active ?? '', event.key);
    if (!result) return;
    event.preventDefault();
    if ('moveTo' in result) {
      setWished(result.moveTo);
      grid.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(result.moveTo)}"]`)?.focus();
    } else if (result.action.kind === 'table') onTree();
    else onAction(result.action);
  };

  /** A table is what it looks like, a tree grid how it is walked. */
  const walked = { role: 'treegrid', onKeyDown: handleKey } as const;
  return (
    <div className={classes['box']}>
      <table
        ref={grid}
        {...walked}
        aria-label={`Models derived from ${root.row.id}`}
        className={classes['table']}
      >
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Head key={column.sort} column={column} sort={view.sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TreeTableRow
              key={row.key}
              row={row}
              isActive={row.key === active}
              isSelected={row.key === view.selected}
              onFocus={() => setWished(row.key)}
              onAction={onAction}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly sort: ModelView['sort'];
  readonly onSort: TreeTableProps['onSort'];
}

function Head({ column, sort, onSort }: HeadProps): ReactNode {
  const direction = sort?.by === column.sort ? sort.direction : null;
  return (
    <th
      scope="col"
      data-number={column.isNumber}
      aria-sort={direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
    >
      <button type="button" onClick={() => onSort(toNextSort(sort, column.sort))}>
        {column.title}
        {direction === null ? null : <Icon name={direction === 'asc' ? 'up' : 'down'} size={12} />}
      </button>
    </th>
  );
}
