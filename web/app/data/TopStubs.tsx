import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CoverageReport } from '../../../schema/wire/report-documents.ts';
import cards from '../controls/Card.module.css';
import { formatCount } from '../format/format-count.ts';
import { ModelName } from '../marks/ModelName.tsx';
import { Empty } from '../states/Empty.tsx';
import classes from './TopStubs.module.css';

const SHOWN = 7;

/** The parents outside of the snapshot that most models name. */
export function TopStubs({ coverage }: { readonly coverage: CoverageReport }): ReactNode {
  const rows = coverage.topStubs.slice(0, SHOWN);
  const max = Math.max(1, ...rows.map((row) => row.childCount));
  const isUnowned = rows.length > 0 && rows.every((row) => !row.id.includes('/'));
  return (
    <section className={cards['panel']} aria-labelledby="stubs">
      <div className={cards['head']}>
        <h2 id="stubs">Parents not in the snapshot</h2>
        <span className={cards['about']}>
          {formatCount(coverage.stubs)} ids, in {formatCount(coverage.danglingDerivations)} derivations
        </span>
      </div>
      {rows.length === 0 ? <Empty title="Every parent that is named is in the snapshot." /> : null}
      <ol className={classes['list']}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/models/$" params={{ _splat: row.id }} className={classes['row']}>
              <ModelName id={row.id} />
              <span aria-hidden>
                <span className={classes['bar']} style={{ width: `${(row.childCount / max) * 100}%` }} />
              </span>
              <span className={classes['count']}>
                {formatCount(row.childCount)}
                <span className="visually-hidden"> models name it</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {isUnowned ? (
        <p className={cards['note']}>
          All of these are old names without an owner. An alias table re-targets them.
        </p>
      ) : null}
    </section>
  );
}
