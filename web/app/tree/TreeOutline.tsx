import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { toName, toOwner } from '../../../schema/model.ts';
import type { Relation } from '../../../schema/relation.ts';
import { formatCount, formatShort } from '../format/format-count.ts';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import { RELATION_MARKS, toShownRelation } from '../marks/relation-marks.ts';
import { RelationMark } from '../marks/RelationMark.tsx';
import { RelationMixBar } from '../marks/RelationMixBar.tsx';
import { createMeasure } from './create-measure.ts';
import { toPenPasses } from './edge-style.ts';
import { fitMiddle } from './fit-middle.ts';
import type { MeasureText } from './fit-middle.ts';
import { toMarkRadius } from './mark-radius.ts';
import { toContinued, toOutlineRails } from './outline-rails.ts';
import type { OutlineRails } from './outline-rails.ts';
import type { OnPictureAction } from './picture-action.ts';
import { toRowResult } from './row-keys.ts';
import type { TreeFoldRow, TreeNodeRow, TreeRow } from './tree-rows.ts';
import classes from './TreeOutline.module.css';
import { useStageSize } from './use-stage-size.ts';

interface TreeOutlineProps {
  readonly rows: readonly TreeRow[];
  readonly label: string;
  readonly selectedKey: string | null;
  readonly isBright: ((row: TreeNodeRow) => boolean) | null;
  readonly onAction: OnPictureAction;
  /** Shown below the selected row. */
  readonly card: ReactNode;
}

const NODE_HEIGHT = 50;
const FOLD_HEIGHT = 44;
const ROOT_RADIUS = 9;
const MOST_RADIUS = 7.5;
/** As in TreeOutline.module.css. */
const NAME_FONT = { weight: 500, sizePx: 14 } as const;
const BESIDE_NAME = 80;

/** The tree for narrow screens: one row a line, the same edges and marks, the card below the selected row. */
export function TreeOutline({
  rows,
  label,
  selectedKey,
  isBright,
  onAction,
  card,
}: TreeOutlineProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const width = useStageSize(list)?.width ?? innerWidth;
  const measure = useMemo(() => createMeasure(NAME_FONT), []);
  const [wished, setWished] = useState<string | null>(null);
  const active = [wished, selectedKey].find((key) => rows.some((row) => row.key === key)) ?? rows[0]?.key;
  const continued = toContinued(rows.map((row) => row.level - 1));
  const largest = rows.reduce(
    (most, row) => (row.kind === 'node' ? Math.max(most, row.node.row.downloads30d ?? 0) : most),
    0,
  );

  const handleKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || isControl(event.target)) return;
    const result = toRowResult(rows, active ?? '', event.key);
    if (!result) return;
    event.preventDefault();
    if ('action' in result) return onAction(result.action);
    setWished(result.moveTo);
    return list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(result.moveTo)}"]`)?.focus();
  };

  return (
    <div
      ref={list}
      role="tree"
      aria-label={label}
      className={classes['outline']}
      onKeyDown={handleKey}
      tabIndex={-1}
    >
      {rows.map((row, i) => {
        const radius = toRadius(row, largest);
        const rails = toOutlineRails({
          level: row.level - 1,
          height: row.kind === 'node' ? NODE_HEIGHT : FOLD_HEIGHT,
          isContinued: continued[i] ?? [],
          hasRowsBelow: (rows[i + 1]?.level ?? 0) > row.level,
          radius,
        });
        const isSelected = row.key === selectedKey;
        return (
          <div
            key={row.key}
            role="treeitem"
            data-key={row.key}
            data-faded={(row.kind === 'node' && isBright !== null && !isBright(row)) || undefined}
            tabIndex={row.key === active ? 0 : -1}
            className={classes['row']}
            aria-level={row.level}
            aria-posinset={row.position}
            aria-setsize={row.setSize}
            aria-selected={isSelected}
            {...(row.kind === 'node' && row.isOpen !== null ? { 'aria-expanded': row.isOpen } : {})}
            onFocus={() => setWished(row.key)}
            onClick={(event) => act(event.target, row, isSelected, onAction)}
            onKeyDown={() => undefined}
          >
            <div className={classes['line']}>
              <Rails rails={rails} row={row} radius={radius} />
              {row.kind === 'node' ? (
                <NodeText row={row} nameWidth={width - rails.width - BESIDE_NAME} measure={measure} />
              ) : (
                <FoldText row={row} />
              )}
            </div>
            {isSelected && row.kind === 'node' ? <div className={classes['card']}>{card}</div> : null}
          </div>
        );
      })}
    </div>
  );
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button') !== null;

function act(target: EventTarget, row: TreeRow, isSelected: boolean, onAction: OnPictureAction): void {
  if (isControl(target)) return;
  if (row.kind === 'fold') {
    onAction({
      kind: 'more',
      key: row.parentKey,
      shownCount: row.shownCount,
      childCount: row.fold.childCount,
    });
  } else if (
    row.isOpen !== null &&
    row.level > 1 &&
    target instanceof Element &&
    target.closest('[data-toggle]')
  ) {
    onAction({ kind: row.isOpen ? 'close' : 'open', key: row.key });
  } else {
    onAction({ kind: 'select', key: isSelected ? null : row.key });
  }
}

function toRadius(row: TreeRow, largest: number): number {
  if (row.kind === 'fold') return 2;
  if (row.level === 1) return ROOT_RADIUS;
  return Math.min(MOST_RADIUS, toMarkRadius(row.node.row.downloads30d, largest));
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
