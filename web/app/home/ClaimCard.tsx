import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CompareDefinition, CompareDocument } from '../../../schema/wire/report-documents.ts';
import { useAnswer } from '../backend/use-answer.ts';
import { useStatus } from '../backend/use-status.ts';
import cards from '../controls/Card.module.css';
import { Segments } from '../controls/Segments.tsx';
import { formatCount } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';
import { formatRatio } from '../format/format-ratio.ts';
import { ErrorNote } from '../states/ErrorNote.tsx';
import { Loading } from '../states/Loading.tsx';
import { findDefinition, formatVerdict } from './claim-words.ts';
import classes from './ClaimCard.module.css';
import { toDefinition, toHomeSearch } from './home-search.ts';
import type { HomeSearch } from './home-search.ts';

const CLAIM = { left: ['qwen'], right: ['google', 'meta'] };
const SENTENCE = '“Qwen has more derivatives than Google and Meta combined.”';

/** The claim that is most often made, counted here and now under the definition that the switches say. */
export function ClaimCard(): ReactNode {
  const { data: status } = useStatus();
  const search = useSearch({ from: '/' });
  const definition = toDefinition(search);
  const { data, error, refetch } = useAnswer(['compare', CLAIM], (backend, signal) =>
    backend.compareAll(CLAIM, signal),
  );
  const current = findDefinition(data ?? [], definition);
  const day = status?.snapshot?.date ?? null;
  return (
    <section className={cards['panel']} aria-labelledby="claim">
      <div className={cards['head']}>
        <h2 id="claim">Claim</h2>
        {day === null ? null : <span className={cards['about']}>checked on {formatDay(day)}</span>}
      </div>
      <blockquote className={classes['sentence']}>{SENTENCE}</blockquote>
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      {current === undefined ? (
        error === null && <Loading label="Counting" lines={3} />
      ) : (
        <Outcome current={current} verdict={formatVerdict(current, data ?? [])} />
      )}
      <Switches definition={definition} families={search.families} />
      <p className={`${cards['note']} ${classes['note']}`}>
        A derivative descends from a model that the family’s owners published, and is not theirs. One that
        descends from both sides counts on both. Without merges: only models with a single parent.
      </p>
    </section>
  );
}

interface OutcomeProps {
  readonly current: CompareDocument;
  readonly verdict: string;
}

function Outcome({ current: { left, right, ratio }, verdict }: OutcomeProps): ReactNode {
  return (
    <>
      <p className={classes['outcome']}>
        <span className={classes['ratio']}>
          {formatRatio(ratio).replace(/x$/, '')}
          {ratio === null ? null : <small>x</small>}
        </span>
        <span className={classes['verdict']}>{verdict}</span>
      </p>
      <div className={classes['split']} aria-hidden>
        {left.count > 0 ? <span data-side="a" style={{ flexGrow: left.count }} /> : null}
        {right.count > 0 ? <span data-side="b" style={{ flexGrow: right.count }} /> : null}
      </div>
      <p className={classes['sides']}>
        <span>
          <b>{formatCount(left.count)}</b> Qwen
        </span>
        <span>
          Google + Meta <b>{formatCount(right.count)}</b>
        </span>
      </p>
    </>
  );
}

interface SwitchesProps {
  readonly definition: CompareDefinition;
  /** Kept in the address as it is. */
  readonly families: HomeSearch['families'] | undefined;
}

function Switches({ definition, families }: SwitchesProps): ReactNode {
  const navigate = useNavigate({ from: '/' });
  const change = (part: Partial<CompareDefinition>): void =>
    void navigate({
      search: { ...toHomeSearch({ ...definition, ...part }), ...(families && { families }) },
      resetScroll: false,
      replace: true,
    });
  return (
    <div className={classes['switches']}>
      <Segments
        label="Depth"
        choices={[
          { value: 'any', label: 'any' },
          { value: 'direct', label: 'direct' },
        ]}
        value={definition.depth}
        onChange={(depth) => change({ depth })}
      />
      <Segments
        label="Merges"
        choices={[
          { value: 'yes', label: 'with' },
          { value: 'no', label: 'without' },
        ]}
        value={definition.merges ? 'yes' : 'no'}
        onChange={(merges) => change({ merges: merges === 'yes' })}
      />
      <Segments
        label="Evidence"
        choices={[
          { value: 'all', label: 'all' },
          { value: 'hub', label: 'Hub links only' },
        ]}
        value={definition.evidence}
        onChange={(evidence) => change({ evidence })}
      />
    </div>
  );
}
