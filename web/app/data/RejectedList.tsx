import type { ReactNode } from 'react';
import type { RejectedRecords } from '../../../schema/wire/report-documents.ts';
import cards from '../controls/Card.module.css';
import { toRejectedWords } from './rejected-words.ts';
import classes from './RejectedList.module.css';

/** Records that are no models, with the reason; nothing where every record could be read. */
export function RejectedList({ rejected, rejections }: RejectedRecords): ReactNode {
  if (rejected === 0) return null;
  return (
    <section className={cards['panel']} aria-labelledby="rejected">
      <h2 id="rejected">Records left out</h2>
      <p className={cards['about']}>{toRejectedWords(rejected, rejections.length)}</p>
      {rejections.length === 0 ? null : (
        <details className={classes['more']}>
          <summary>Show them</summary>
          <ul className={classes['list']}>
            {rejections.map(({ subject, reason }, nth) => (
              <li key={nth}>
                <code>{subject}</code>
                <span>{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
