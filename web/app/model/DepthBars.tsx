import type { ReactNode } from 'react';
import { formatCount } from '../format/format-count.ts';
import classes from './DepthBars.module.css';
import { toLevelTicks, toMedianLevel } from './level-figures.ts';
import { RailSection } from './RailSection.tsx';

interface DepthBarsProps {
  /** Models on each level below the focus. */
  readonly levels: readonly number[];
  /** "Depth" below a root, "Level" below any other model. */
  readonly word: 'Depth' | 'Level';
}

const HEIGHT = 42;
const WIDTH = 262;
const GAP = 3;
const WIDEST = 14;
const COLORS = 6;
const PICTURE = { role: 'img' } as const;

/** How many models stand on each level. */
export function DepthBars({ levels, word }: DepthBarsProps): ReactNode {
  const step = Math.min(WIDEST + GAP, WIDTH / levels.length);
  const most = Math.max(...levels);
  const ticks = toLevelTicks(levels.length);
  const deep = levels.slice(3).reduce((sum, count) => sum + count, 0);
  const name = word.toLowerCase();
  return (
    <RailSection title={word} note={`median ${toMedianLevel(levels) ?? 0}`}>
      <div className={classes['chart']}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT + 14}`}
          {...PICTURE}
          aria-label={`Models by ${name}: ${levels.map((count, i) => `${i + 1}: ${count}`).join(', ')}`}
        >
          {levels.map((count, i) => {
            const height = Math.max(1, (count / most) * HEIGHT);
            return (
              <rect
                key={i}
                x={i * step}
                y={HEIGHT - height}
                width={Math.max(1, step - GAP)}
                height={height}
                fill={`var(--depth-${Math.min(COLORS, i + 1)})`}
              >
                <title>{`${formatCount(count)} at ${name} ${i + 1}`}</title>
              </rect>
            );
          })}
          {ticks.map((level) => (
            <text key={level} x={(level - 0.5) * step - GAP / 2} y={HEIGHT + 12} textAnchor="middle">
              {level}
            </text>
          ))}
        </svg>
        <p className={classes['words']}>
          <span>
            {formatCount(levels[0] ?? 0)} at {name} 1
          </span>
          {deep === 0 ? null : (
            <span className={classes['deep']}>
              {formatCount(deep)} at {name} 4 or more
            </span>
          )}
        </p>
      </div>
    </RailSection>
  );
}
