import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { FindingsReport } from '../../../schema/wire/report-documents.ts';
import { formatCount } from '../format/format-count.ts';
import { Icon } from '../marks/Icon.tsx';
import { ModelName } from '../marks/ModelName.tsx';
import { FINDING_WORDS } from './finding-words.ts';
import { FindingList } from './FindingList.tsx';
import classes from './Findings.module.css';

interface FindingRowProps {
  readonly report: FindingsReport;
  /** Count of the most frequent kind, for the bar. */
  readonly max: number;
  readonly isOpen: boolean;
}

/** One kind with its first example; a press on its name opens the list, and the address says so. */
export function FindingRow({ report, max, isOpen }: FindingRowProps): ReactNode {
  const listId = useId();
  const { kind, count, examples } = report;
  const { title, answer } = FINDING_WORDS[kind];
  const example = examples[0];
  return (
    <tbody>
      <tr className={classes['row']} data-open={isOpen || undefined}>
        <th scope="row">
          <Link
            to="/data"
            search={isOpen ? {} : { kind }}
            replace
            resetScroll={false}
            className={classes['toggle']}
            aria-expanded={isOpen}
            aria-controls={listId}
          >
            <Icon name={isOpen ? 'down' : 'right'} size={14} />
            {title}
          </Link>
        </th>
        <td data-number>
          <span className={classes['counted']}>
            <span className={classes['track']} aria-hidden>
              <span className={classes['bar']} style={{ width: `${(count / max) * 100}%` }} />
            </span>
            {formatCount(count)}
          </span>
        </td>
        <td data-part="answer">{answer}</td>
        <td data-part="example">
          {example === undefined ? null : (
            <Link to="/models/$" params={{ _splat: example.id }} className={classes['model']}>
              <ModelName id={example.id} />
            </Link>
          )}
        </td>
        <td data-part="proof" title={example?.proof}>
          {example?.proof}
        </td>
      </tr>
      <tr id={listId} hidden={!isOpen}>
        <td colSpan={5} className={classes['opened']}>
          {isOpen ? <FindingList kind={kind} count={count} /> : null}
        </td>
      </tr>
    </tbody>
  );
}
