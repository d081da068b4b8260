import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '../backend/use-answer.ts';
import { formatCounted } from '../format/format-count.ts';
import cards from '../controls/Card.module.css';
import { Empty } from '../states/Empty.tsx';
import { ErrorNote } from '../states/ErrorNote.tsx';
import { Loading } from '../states/Loading.tsx';
import classes from './Findings.module.css';
import { FindingRow } from './FindingRow.tsx';
import { FINDING_WORDS } from './finding-words.ts';

/** All kinds of data problems, most frequent first; each opens into its list. */
export function Findings(): ReactNode {
  const { kind: opened } = useSearch({ from: '/data' });
  const { data, error, refetch } = useAnswer(['finding-kinds'], (backend, signal) =>
    backend.findingKinds(signal),
  );
  const found = (data ?? []).filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const absent = (data ?? []).filter(({ count }) => count === 0);
  const max = found[0]?.count ?? 1;
  return (
    <section className={classes['card']} aria-labelledby="findings">
      <div className={classes['title']}>
        <h2 id="findings">Findings</h2>
        <span className={cards['about']}>data problems, each with its proof</span>
      </div>
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? (
        <div className={classes['wait']}>
          <Loading lines={6} lineHeight={44} />
        </div>
      ) : null}
      {data !== undefined && found.length === 0 ? <Empty title="No data problem was found." /> : null}
      {found.length === 0 ? null : (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Finding</th>
              <th scope="col" data-number>
                Count
              </th>
              <th scope="col" data-part="answer">
                What Stemma does
              </th>
              <th scope="col" data-part="example">
                Example
              </th>
              <th scope="col" data-part="proof">
                Proof
              </th>
            </tr>
          </thead>
          {found.map((report) => (
            <FindingRow key={report.kind} report={report} max={max} isOpen={report.kind === opened} />
          ))}
        </table>
      )}
      {absent.length === 0 || found.length === 0 ? null : (
        <p className={`${cards['note']} ${classes['absent']}`}>
          Looked for and not found ({formatCounted(absent.length, 'kind')}):{' '}
          {absent.map(({ kind }) => FINDING_WORDS[kind].title.toLowerCase()).join(', ')}.
        </p>
      )}
    </section>
  );
}
