import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FamilyReport } from '../../../schema/wire/report-documents.ts';
import { useAnswer } from '../backend/use-answer.ts';
import { useStatus } from '../backend/use-status.ts';
import cards from '../controls/Card.module.css';
import { RelationLegend } from '../marks/RelationLegend.tsx';
import { hasGuessedRelations } from '../shell/lineage-weakness.ts';
import { Empty } from '../states/Empty.tsx';
import { ErrorNote } from '../states/ErrorNote.tsx';
import { SkeletonBox } from '../states/Loading.tsx';
import { chooseFamilies } from './choose-families.ts';
import { FamilyCard } from './FamilyCard.tsx';
import classes from './Families.module.css';
import { parseHomeSearch } from './home-search.ts';
import { spreadMonths } from './month-window.ts';
import { useMonthWindow } from './use-month-window.ts';

const SHOWN = 6;
/** Six families, or all that have derivatives, their growth on one scale. */
export function Families(): ReactNode {
  const { data, error, refetch } = useAnswer(['families'], (backend, signal) => backend.families(signal));
  const search = useSearch({ from: '/' });
  const all = chooseFamilies(data ?? [], Number.POSITIVE_INFINITY);
  const families = search.families === 'all' ? all : chooseFamilies(data ?? [], SHOWN);
  const { data: status } = useStatus();
  const coverage = status?.coverage ?? null;
  const isGuessed = coverage !== null && hasGuessedRelations(coverage);
  return (
    <section aria-labelledby="families">
      <div className={`${cards['head']} ${classes['head']}`}>
        <h2 id="families">Families</h2>
        <span className={cards['about']}>
          new derivatives a month, same scale{isGuessed ? '; relations are guesses' : ''}
        </span>
        {all.length <= SHOWN ? null : (
          <Link
            to="/"
            search={parseHomeSearch({ ...search, families: families.length < all.length ? 'all' : '' })}
            resetScroll={false}
            replace
            className={cards['link']}
          >
            {families.length < all.length ? `All ${all.length} families` : `Only ${SHOWN} families`}
          </Link>
        )}
        <RelationLegend mixes={families.map((family) => family.byInferredRelation)} />
      </div>
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data !== undefined && families.length === 0 ? (
        <Empty
          title={
            status?.isDerived === false
              ? 'Family trees follow when the import ends.'
              : 'No family has derivatives in this snapshot.'
          }
        >
          Families are known by their owners, such as Qwen or mistralai.
        </Empty>
      ) : null}
      <div className={classes['grid']}>
        {data === undefined && error === null
          ? Array.from({ length: SHOWN }, (_, at) => <SkeletonBox key={at} height={153} />)
          : null}
        <Cards families={families} />
      </div>
    </section>
  );
}

function Cards({ families }: { readonly families: readonly FamilyReport[] }): ReactNode {
  const window = useMonthWindow();
  const growths = families.map((family) => spreadMonths(window, family.months, (entry) => entry.count));
  const max = Math.max(1, ...growths.flat());
  return families.map((family, at) => (
    <FamilyCard key={family.family} family={family} months={window} growth={growths[at] ?? []} max={max} />
  ));
}
