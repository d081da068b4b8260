import type { ReactNode } from 'react';
import type { Snapshot } from '../../../schema/snapshot.ts';
import type { StatusDocument } from '../../../schema/wire/status-document.ts';
import { useStatus } from '../backend/use-status.ts';
import { formatCount } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';
import { formatShare } from '../format/format-share.ts';
import classes from './CoverageLine.module.css';
import { useWeakness } from './weakness.ts';

/** What every number on the screen rests on, and at the right what weakens this screen. */
export function CoverageLine(): ReactNode {
  const { data } = useStatus();
  const weakness = useWeakness();
  return (
    <footer className={classes['line']} aria-label="Coverage">
      <Facts status={data} />
      {weakness === null ? null : <span className={classes['weakness']}>{weakness}</span>}
    </footer>
  );
}

function Facts({ status }: { readonly status: StatusDocument | undefined }): ReactNode {
  const coverage = status?.coverage ?? null;
  const snapshot = status?.snapshot ?? null;
  if (snapshot === null) return <span>No snapshot yet</span>;
  if (coverage === null) {
    return (
      <span>
        <b>{toTitle(snapshot)}</b>, being read
      </span>
    );
  }
  const { models } = coverage;
  if (status?.isDerived === false) {
    return (
      <span>
        <b>{formatCount(models)}</b> models so far; family trees follow when the import ends
      </span>
    );
  }
  return (
    <>
      <span>
        <b>{toTitle(snapshot)}</b>, {snapshot.isComplete ? 'complete pass' : 'not complete'}
      </span>
      <span>
        <b>{formatCount(models)}</b> models
      </span>
      <span>
        <b>{formatShare(coverage.modelsWithParent, models)}</b> name a parent
      </span>
      <span className={classes['wide']}>
        <b>{formatShare(coverage.modelsWithLicense, models)}</b> declare a license
      </span>
      <span className={classes['wide']}>
        <b>{formatCount(coverage.stubs)}</b> parents not in snapshot
      </span>
    </>
  );
}

const toTitle = ({ isSimulated, date }: Snapshot): string =>
  `${isSimulated ? 'Simulated snapshot' : 'Hub snapshot'} ${formatDay(date)}`;
