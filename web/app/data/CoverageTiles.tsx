import type { ReactNode } from 'react';
import type { CoverageReport } from '../../../schema/wire/report-documents.ts';
import { formatCount } from '../format/format-count.ts';
import { formatShareNumber } from '../format/format-share.ts';
import classes from './CoverageTiles.module.css';

/** Four shares that say how much of the truth the snapshot shows. */
export function CoverageTiles({ coverage }: { readonly coverage: CoverageReport }): ReactNode {
  const { models, derivations, derivationsWithRelation } = coverage;
  return (
    <ul className={classes['tiles']}>
      <Tile title="Name a parent" part={coverage.modelsWithParent} whole={models} unit="models" />
      <Tile title="Declare a license" part={coverage.modelsWithLicense} whole={models} unit="models" />
      <Tile
        title="Derivations to a model in the snapshot"
        part={coverage.derivationsToKnown}
        whole={derivations}
        unit="derivations"
      />
      <Tile
        title="Relation stated by the Hub"
        part={derivationsWithRelation}
        whole={derivations}
        unit="derivations"
        {...(derivations > 0 && derivationsWithRelation === 0
          ? { note: 'none stated in this snapshot; all are guesses' }
          : {})}
      />
    </ul>
  );
}

interface TileProps {
  readonly title: string;
  readonly part: number;
  readonly whole: number;
  readonly unit: string;
  /** Instead of the two counts. */
  readonly note?: string;
}

function Tile({ title, part, whole, unit, note }: TileProps): ReactNode {
  return (
    <li className={classes['tile']}>
      <p className={classes['title']}>{title}</p>
      <p className={classes['figure']}>
        {formatShareNumber(part, whole)}
        <small>%</small>
      </p>
      <div className={classes['track']} aria-hidden>
        <div className={classes['fill']} style={{ width: `${whole === 0 ? 0 : (part / whole) * 100}%` }} />
      </div>
      <p className={classes['counts']}>{note ?? `${formatCount(part)} of ${formatCount(whole)} ${unit}`}</p>
    </li>
  );
}
