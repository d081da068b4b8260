import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OverviewReport } from '../../../schema/wire/report-documents.ts';
import { useAnswer } from '../backend/use-answer.ts';
import { useStatus } from '../backend/use-status.ts';
import { formatCount } from '../format/format-count.ts';
import { ModelName } from '../marks/ModelName.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { useLineageWeakness } from '../shell/use-lineage-weakness.ts';
import { ErrorNote } from '../states/ErrorNote.tsx';
import { Page } from '../states/Page.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { Families } from './Families.tsx';
import { HubMonths } from './HubMonths.tsx';
import classes from './HomePage.module.css';
import { LargestTrees } from './LargestTrees.tsx';

/** Search first, then what the snapshot holds at a glance. */
export function HomePage(): ReactNode {
  useLineageWeakness();
  const { data, error, refetch } = useAnswer(['overview'], (backend, signal) => backend.overview(signal));
  return (
    <Page title="Family trees of models" head={<Hero overview={data} />}>
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      <Families />
      <div className={classes['pair']}>
        <ClaimCard />
        {error === null ? <LargestTrees overview={data} /> : null}
      </div>
    </Page>
  );
}

function Hero({ overview }: { readonly overview: OverviewReport | undefined }): ReactNode {
  const { data: status } = useStatus();
  return (
    <section className={classes['hero']}>
      <div>
        <h1 className={classes['title']}>Where does this model come from?</h1>
        <SearchBox isLarge placeholder="Model, owner, or family" />
        <Doors overview={overview} />
      </div>
      {status?.isReady === true ? <HubMonths overview={overview} /> : null}
    </section>
  );
}

/** Three ways in for readers who have no model in mind. */
function Doors({ overview }: { readonly overview: OverviewReport | undefined }): ReactNode {
  const first = overview?.largestTrees[0];
  return (
    <ul className={classes['doors']}>
      {first === undefined ? null : (
        <li>
          Trace{' '}
          <Link to="/models/$" params={{ _splat: first.id }}>
            <ModelName id={first.id} />
          </Link>
        </li>
      )}
      <li>
        Browse{' '}
        <Link to="/models">
          {overview === undefined ? 'all models' : `all ${formatCount(overview.models)} models`}
        </Link>
      </li>
      <li>
        Check <Link to="/data">what the numbers rest on</Link>
      </li>
    </ul>
  );
}
