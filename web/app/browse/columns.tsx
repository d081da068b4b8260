import { Link } from '@tanstack/react-router';
import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { BrowseSort } from '../../../schema/wire/browse-query.ts';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import { formatCount, NONE } from '../format/format-count.ts';
import { formatDay, formatIsoDay } from '../format/format-date.ts';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import { ModelName } from '../marks/ModelName.tsx';
import { RelationWord } from '../marks/RelationWord.tsx';
import { StateBadges } from '../marks/StateBadges.tsx';
import classes from './columns.module.css';
import { stepRows } from './step-rows.ts';

/** A line of the table: its place in the whole list, and the model once it is fetched. */
export interface Line {
  readonly index: number;
  readonly row: ModelRow | null;
}

/** What the table must know of a column beside its content. */
export interface ColumnFacts {
  /** In px; the column without one takes what is left. */
  readonly width?: number;
  readonly sort?: BrowseSort;
  readonly isNumber?: boolean;
  /** Left out on windows narrower than 1200 px. */
  readonly isWide?: boolean;
}

export const features = tableFeatures({ columnMeta: {} as ColumnFacts });
const helper = createColumnHelper<typeof features, Line>();

type Draw = (row: ModelRow) => ReactNode;

const column = (id: string, header: string, meta: ColumnFacts, draw: Draw) =>
  helper.display({
    id,
    header,
    meta,
    cell: ({ row: { original } }) => (original.row === null ? null : draw(original.row)),
  });

const number = (id: string, header: string, meta: ColumnFacts, pick: (row: ModelRow) => number | null) =>
  column(id, header, { isNumber: true, ...meta }, (row) => formatCount(pick(row)));

/** All columns of the list of models. `id` of a sortable one is the name of its order. */
export const COLUMNS = helper.columns([
  helper.display({
    id: 'rank',
    header: '#',
    meta: { width: 66, isNumber: true },
    cell: ({ row }) => <span className={classes['rank']}>{formatCount(row.original.index + 1)}</span>,
  }),
  column('id', 'Model', { sort: 'id' }, (row) => (
    <span className={classes['model']}>
      <Link to="/models/$" params={{ _splat: row.id }} className={classes['link']} onKeyDown={stepRows}>
        <ModelName id={row.id} isStub={row.isStub} isGone={row.state === 'gone'} />
      </Link>
      <StateBadges row={row} />
    </span>
  )),
  column('relation', 'Relation', { width: 116 }, (row) => <RelationWord row={row} />),
  column('license', 'License', { width: 130 }, (row) => (
    <LicenseChip license={row.license} licenseName={row.licenseName} isStub={row.isStub} />
  )),
  column('task', 'Task', { width: 134, isWide: true }, (row) => (
    <span className={classes['task']} title={row.task ?? undefined}>
      {row.task ?? NONE}
    </span>
  )),
  number('depth', 'Depth', { sort: 'depth', width: 64 }, (row) => row.depth),
  number('downloads', 'Downloads, 30 d', { sort: 'downloads', width: 116 }, (row) => row.downloads30d),
  number('likes', 'Likes', { sort: 'likes', width: 72 }, (row) => row.likes),
  number('children', 'Children', { sort: 'children', width: 82, isWide: true }, (row) => row.childCount),
  number('descendants', 'Descendants', { sort: 'descendants', width: 100 }, (row) => row.descendantCount),
  column('created', 'Created', { sort: 'created', width: 108, isNumber: true }, (row) =>
    row.createdAt === null ? (
      NONE
    ) : (
      <time dateTime={formatIsoDay(row.createdAt)}>{formatDay(row.createdAt)}</time>
    ),
  ),
]);

/** The value that a numeric order goes by, for bars beside it; `null` for the others. */
export function toSortedValue(row: ModelRow | null, sort: BrowseSort): number | null {
  switch (sort) {
    case 'downloads':
      return row?.downloads30d ?? null;
    case 'likes':
      return row?.likes ?? null;
    case 'descendants':
      return row?.descendantCount ?? null;
    case 'children':
      return row?.childCount ?? null;
    case 'created':
    case 'depth':
    case 'id':
      return null;
    default:
      return sort satisfies never;
  }
}
