import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { createMeasure } from './create-measure.ts';
import { isControl } from './is-control.ts';
import { toMarkRadius } from './mark-radius.ts';
import { toContinued, toOutlineRails } from './outline-rails.ts';
import { FOLD_HEIGHT, NODE_HEIGHT, OutlineRow } from './OutlineRow.tsx';
import type { OnPictureAction } from './picture-action.ts';
import { toRowAction, toRowResult } from './row-keys.ts';
import type { TreeNodeRow, TreeRow } from './tree-rows.ts';
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

const ROOT_RADIUS = 9;
const MOST_RADIUS = 7.5;
const FOLD_RADIUS = 2;
const LEAST_SCALE = 1000;
/** As in TreeOutline.module.css. */
const NAME_FONT = { weight: 500, sizePx: 14 } as const;
const BESIDE_NAME = 80;

/** The tree for narrow screens: one row a line, the same edges and marks, the card below the selected row. */
export function TreeOutline(props: TreeOutlineProps): ReactNode {
  const { rows, label, selectedKey, isBright, onAction, card } = props;
  const list = useRef<HTMLDivElement>(null);
  const width = useStageSize(list)?.width ?? innerWidth;
  const measure = useMemo(() => createMeasure(NAME_FONT), []);
  const [wished, setWished] = useState<string | null>(null);
  const active = [wished, selectedKey].find((key) => rows.some((row) => row.key === key)) ?? rows[0]?.key;
  const continued = toContinued(rows.map((row) => row.level - 1));
  const largest = toLargest(rows);

  const handleKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || isControl(event.target)) return;
    const result = toRowResult(rows, active ?? '', event.key);
    if (!result) return;
    event.preventDefault();
    if ('action' in result) return onAction(result.action);
    setWished(result.moveTo);
    return list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(result.moveTo)}"]`)?.focus();
  };

  const handleClick = (target: EventTarget): void => {
    if (!(target instanceof Element) || isControl(target) || target.closest('[data-card]')) return;
    const key = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
    const row = rows.find((other) => other.key === key);
    if (row) onAction(toRowAction(row, { isToggle: target.closest('[data-toggle]') !== null, selectedKey }));
  };

  return (
    <div
      ref={list}
      role="tree"
      aria-label={label}
      className={classes['outline']}
      tabIndex={-1}
      onKeyDown={handleKey}
      onClick={(event) => handleClick(event.target)}
      onFocus={(event) => setWished(event.target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null)}
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
        return (
          <OutlineRow
            key={row.key}
            row={row}
            rails={rails}
            radius={radius}
            nameWidth={width - rails.width - BESIDE_NAME}
            measure={measure}
            isActive={row.key === active}
            isFaded={row.kind === 'node' && isBright !== null && !isBright(row)}
            isSelected={row.key === selectedKey}
            card={card}
          />
        );
      })}
    </div>
  );
}

const toLargest = (rows: readonly TreeRow[]): number =>
  rows.reduce(
    (most, row) => (row.kind === 'node' ? Math.max(most, row.node.row.downloads30d ?? 0) : most),
    LEAST_SCALE,
  );

function toRadius(row: TreeRow, largest: number): number {
  if (row.kind === 'fold') return FOLD_RADIUS;
  if (row.level === 1) return ROOT_RADIUS;
  return Math.min(MOST_RADIUS, toMarkRadius(row.node.row.downloads30d, largest));
}
