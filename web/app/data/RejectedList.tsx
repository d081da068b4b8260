import type { ReactNode } from 'react';
import type { RejectedRecords } from '../../../schema/wire/report-documents.ts';
import cards from '../controls/Card.module.css';
import { formatCounted } from '../format/format-count.ts';
import classes from './RejectedList.module.css';

/** Records that are no models, with the reason; nothing where every record could be read. */
export function RejectedList({ rejected, rejections }: RejectedRecords): ReactNode {
  if (rejected === 0) return null;
  return (
    <section className={cards['panel']} aria-labelledby="rejected">
      <h2 id="rejected">Records left out</h2>
      <p className={cards['about']}>
        {formatCounted(rejected, 'record')} could not be read as a model
        {rejected > rejections.length && rejections.length > 0
          ? `; the first ${rejections.length} of them`
          : ''}
      </p>
      <ul className={classes['list']}>
        {rejections.map(({ subject, reason }, nth) => (
          <li key={nth}>
            <code>{subject}</code>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
