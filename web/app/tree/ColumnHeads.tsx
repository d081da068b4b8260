import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { formatCount } from '../format/format-count.ts';
import type { Scene } from './create-scene.ts';
import { toColumnHeads } from './column-heads.ts';
import type { PictureItem } from './picture.ts';
import classes from './ColumnHeads.module.css';

const GAP = 10;

interface ColumnHeadsProps {
  readonly scene: Scene | null;
  readonly items: readonly PictureItem[];
  /** Nodes on each level below the focus. */
  readonly levels: readonly number[];
}

/** Names and counts of the columns; they follow the camera sideways and stay at the top. */
export function ColumnHeads({ scene, items, levels }: ColumnHeadsProps): ReactNode {
  const band = useRef<HTMLDivElement>(null);
  const { heads, deeper } = toColumnHeads(items, levels);
  useEffect(
    () =>
      scene?.subscribe(({ picture, view, size }) => {
        const children = band.current?.children ?? [];
        let freeFrom = -Infinity;
        for (const [i, child] of [...children].entries()) {
          const column = picture.columns[i];
          if (!(child instanceof HTMLElement) || !column) continue;
          const x = column.x * view.scale + view.x - 10;
          child.style.transform = `translateX(${Math.round(x)}px)`;
          // Zoomed far out, only those heads are shown that do not touch.
          const isShown = x >= freeFrom && x <= size.width - 24;
          child.style.visibility = isShown ? 'visible' : 'hidden';
          if (isShown) freeFrom = x + child.offsetWidth + GAP;
        }
      }),
    [scene, heads.length],
  );
  return (
    <>
      <div ref={band} className={classes['band']} aria-hidden>
        {heads.map((head) => (
          <span key={head.column} className={classes['head']}>
            <b>{head.title}</b> {head.count === null ? null : formatCount(head.count)}
          </span>
        ))}
      </div>
      {deeper === null ? null : (
        <p className={classes['deeper']}>
          {deeper.title}: {formatCount(deeper.count)}
        </p>
      )}
    </>
  );
}
