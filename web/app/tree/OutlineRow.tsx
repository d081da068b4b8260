import type { ReactNode } from 'react';
import { toName, toOwner } from '../../../schema/model.ts';
import type { Relation } from '../../../schema/relation.ts';
import { formatCount, formatShort } from '../format/format-count.ts';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import { RELATION_MARKS, toShownRelation } from '../marks/relation-marks.ts';
import { RelationMark } from '../marks/RelationMark.tsx';
import { RelationMixBar } from '../marks/RelationMixBar.tsx';
import { toPenPasses } from './edge-style.ts';
import { fitMiddle } from './fit-middle.ts';
import type { MeasureText } from './fit-middle.ts';
import type { OutlineRails } from './outline-rails.ts';
import type { TreeFoldRow, TreeNodeRow, TreeRow } from './tree-rows.ts';
import classes from './TreeOutline.module.css';

export const NODE_HEIGHT = 50;
export const FOLD_HEIGHT = 44;

interface OutlineRowProps {
  readonly row: TreeRow;
  readonly rails: OutlineRails;
  /** Of the row's mark, in px. */
  readonly radius: number;
  /** Room for the name, in px. */
  readonly nameWidth: number;
  readonly measure: MeasureText;
  /** Where the keyboard stands. */
  readonly isActive: boolean;
  readonly isFaded: boolean;
  readonly isSelected: boolean;
  readonly card: ReactNode;
}

/** One line of the outline: edges, mark and text; below the selected model its card. */
export function OutlineRow(props: OutlineRowProps): ReactNode {
  const { row, rails, radius, isSelected } = props;
  return (
    <div
      role="treeitem"
      data-key={row.key}
      data-faded={props.isFaded || undefined}
      tabIndex={props.isActive ? 0 : -1}
      className={classes['row']}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-selected={isSelected}
      {...(row.kind === 'node' && row.isOpen !== null ? { 'aria-expanded': row.isOpen } : {})}
    >
      <div className={classes['line']}>
        <Rails rails={rails} row={row} radius={radius} />
        {row.kind === 'node' ? (
          <NodeText row={row} nameWidth={props.nameWidth} measure={props.measure} />
        ) : (
          <FoldText row={row} />
        )}
      </div>
      {isSelected && row.kind === 'node' ? (
        <div className={classes['card']} data-card>
          {props.card}
        </div>
      ) : null}
    </div>
  );
}

interface RailsProps {
  readonly rails: OutlineRails;
  readonly row: TreeRow;
  readonly radius: number;
}

function Rails({ rails, row, radius }: RailsProps): ReactNode {
  const kind = row.kind === 'node' ? toShownRelation(row.node.row).kind : null;
  const height = row.kind === 'node' ? NODE_HEIGHT : FOLD_HEIGHT;
  return (
    <svg width={rails.width} height={height} className={classes['rails']} aria-hidden>
      <path d={rails.trunk} fill="none" stroke="var(--edge)" />
      {rails.last === '' ? null : kind === null || kind === 'root' ? (
        <path d={rails.last} fill="none" stroke="var(--edge)" />
      ) : (
        <RelationPiece path={rails.last} relation={kind} />
      )}
      {kind === null ? null : (
        <svg
          x={rails.x - radius}
          y={rails.y - radius}
          width={radius * 2}
          height={radius * 2}
          overflow="visible"
        >
          <rect width="100%" height="100%" className={classes['ground']} />
          <RelationMark kind={kind} size={radius * 2} />
        </svg>
      )}
    </svg>
  );
}

function RelationPiece({
  path,
  relation,
}: {
  readonly path: string;
  readonly relation: Relation;
}): ReactNode {
  const { color, dash } = RELATION_MARKS[relation];
  // The dash itself is a token; only whether the line is dotted decides its ends.
  const passes = toPenPasses(relation, 1.9, relation === 'quantized' ? [0.1, 4.6] : []);
  return passes.map((pass) => (
    <path
      key={pass.color}
      d={path}
      fill="none"
      stroke={pass.color === 'surface' ? 'var(--surface)' : color}
      strokeWidth={pass.width}
      strokeLinecap={pass.cap}
      style={{ strokeDasharray: pass.color === 'surface' ? 'none' : dash }}
    />
  ));
}

interface NodeTextProps {
  readonly row: TreeNodeRow;
  /** Room for the name, in px. */
  readonly nameWidth: number;
  readonly measure: MeasureText;
}

function NodeText({ row, nameWidth, measure }: NodeTextProps): ReactNode {
  const model = row.node.row;
  const owner = toOwner(model.id);
  const count = row.node.treeDescendantCount;
  return (
    <div
      className={classes['text']}
      data-stub={model.isStub || undefined}
      data-gone={model.state === 'gone' || undefined}
    >
      <p className={classes['first']}>
        <span className={classes['name']} title={model.id}>
          {fitMiddle(toName(model.id), nameWidth, measure)}
        </span>
      </p>
      <p className={classes['second']}>
        {owner === null ? null : <span className={classes['owner']}>{owner}</span>}
        <span className={classes['chip']}>
          <LicenseChip license={model.license} licenseName={model.licenseName} isStub={model.isStub} />
        </span>
        {model.isStub ? null : <span>{formatShort(model.downloads30d)}</span>}
      </p>
      {count === 0 ? null : (
        <span className={classes['count']} data-toggle data-closed={row.isOpen === false || undefined}>
          {row.isOpen === false ? '+' : ''}
          {formatCount(count)}
        </span>
      )}
    </div>
  );
}

function FoldText({ row }: { readonly row: TreeFoldRow }): ReactNode {
  return (
    <div className={classes['fold']}>
      <span>
        <b>+{formatCount(row.fold.nodeCount)}</b> more
      </span>
      <RelationMixBar mix={row.fold.relations} width={58} height={6} />
      <span className={classes['foldNote']}>{formatShort(row.fold.downloads30d)}</span>
    </div>
  );
}
