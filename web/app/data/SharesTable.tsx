import type { ReactNode } from 'react';
import { formatCount } from '../format/format-count.ts';
import { formatMonth } from '../format/format-date.ts';
import { formatShare } from '../format/format-share.ts';
import type { MonthShare } from './month-shares.ts';

/** The chart as a table, for those who do not see it. */
export function SharesTable({ shares }: { readonly shares: readonly MonthShare[] }): ReactNode {
  return (
    <div className="visually-hidden">
      <table>
        <caption>Share of new models a month</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">New models</th>
            <th scope="col">Name a parent</th>
            <th scope="col">Declare a license</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ month, count, withParent, withLicense }) => (
            <tr key={month}>
              <th scope="row">{formatMonth(month)}</th>
              <td>{formatCount(count)}</td>
              <td>{formatShare(withParent, 1)}</td>
              <td>{formatShare(withLicense, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
