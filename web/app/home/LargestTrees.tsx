import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ModelRow } from '../../../schema/wire/model-row.ts';
import type { OverviewReport } from '../../../schema/wire/report-documents.ts';
import cards from '../controls/Card.module.css';
import { formatCount } from '../format/format-count.ts';
import { LicenseChip } from '../marks/LicenseChip.tsx';
import { ModelName } from '../marks/ModelName.tsx';
import { Empty } from '../states/Empty.tsx';
import { Loading } from '../states/Loading.tsx';
import classes from './LargestTrees.module.css';

const SHOWN = 8;

/** The models that most others come from. */
export function LargestTrees({ overview }: { readonly overview: OverviewReport | undefined }): ReactNode {
  const rows = overview?.largestTrees.slice(0, SHOWN) ?? [];
  const max = Math.max(1, ...rows.map((row) => row.descendantCount));
  return (
    <section className={cards['panel']} aria-labelledby="largest-trees">
      <div className={cards['head']}>
        <h2 id="largest-trees">Largest trees</h2>
        <span className={cards['about']}>descendants at any depth, each once</span>
      </div>
      {overview === undefined ? <Loading lines={SHOWN} lineHeight={27} /> : null}
      {overview !== undefined && rows.length === 0 ? (
        <Empty title="No model in this snapshot names a parent.">There are no trees to show yet.</Empty>
      ) : null}
      <ol className={classes['list']}>
        {rows.map((row) => (
          <Tree key={row.id} row={row} max={max} />
        ))}
      </ol>
    </section>
  );
}

function Tree({ row, max }: { readonly row: ModelRow; readonly max: number }): ReactNode {
  return (
    <li>
      <Link to="/models/$" params={{ _splat: row.id }} className={classes['tree']}>
        <ModelName id={row.id} isStub={row.isStub} isGone={row.state === 'gone'} />
        <span className={classes['track']} aria-hidden>
          <span className={classes['bar']} style={{ width: `${(row.descendantCount / max) * 100}%` }} />
        </span>
        <span className={classes['license']}>
          <LicenseChip license={row.license} licenseName={row.licenseName} isStub={row.isStub} />
        </span>
        <span className={classes['count']}>
          {formatCount(row.descendantCount)}
          <span className="visually-hidden"> descendants</span>
        </span>
      </Link>
    </li>
  );
}
