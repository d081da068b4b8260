import type { ReactNode } from 'react';
import { formatShort } from '../format/format-count.ts';
import { toMarkRadius, toSizeLegend } from './mark-radius.ts';
import classes from './SizeLegend.module.css';

/** What the area of a dot says. */
export function SizeLegend({ largestDownloads }: { readonly largestDownloads: number }): ReactNode {
  const sizes = toSizeLegend(largestDownloads);
  if (sizes.length === 0) return null;
  return (
    <p className={classes['legend']}>
      Dot area: downloads in 30 d
      {sizes.map((downloads) => {
        // Marks of 0.8 of the radius, as circles are drawn.
        const radius = toMarkRadius(downloads, largestDownloads) * 0.8;
        const side = Math.ceil(radius * 2);
        return (
          <span key={downloads} className={classes['size']}>
            <svg width={side} height={side} aria-hidden>
              <circle cx={side / 2} cy={side / 2} r={radius} fill="var(--bar)" />
            </svg>
            {formatShort(downloads)}
          </span>
        );
      })}
    </p>
  );
}
