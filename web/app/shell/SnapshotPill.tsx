import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { StatusDocument } from '../../../schema/wire/status-document.ts';
import { useStatus } from '../backend/use-status.ts';
import { formatDay } from '../format/format-date.ts';
import classes from './SnapshotPill.module.css';

/** The day that all numbers belong to; leads to what they rest on. */
export function SnapshotPill(): ReactNode {
  const { data, isError } = useStatus();
  const { tone, text, about } = toPill(data, isError);
  return (
    <Link to="/data" className={classes['pill']} title={about}>
      <span className={classes['dot']} data-tone={tone} aria-hidden />
      <span>{text}</span>
      <span className="visually-hidden">, {about}</span>
    </Link>
  );
}

interface Pill {
  readonly tone: 'good' | 'partial' | 'none';
  readonly text: string;
  readonly about: string;
}

function toPill(status: StatusDocument | undefined, isError: boolean): Pill {
  if (isError) return { tone: 'none', text: 'Offline', about: 'the server does not answer' };
  const snapshot = status?.snapshot ?? null;
  if (snapshot === null) return { tone: 'none', text: 'No data yet', about: 'no snapshot' };
  const kind = snapshot.isSimulated ? 'simulated snapshot' : 'snapshot';
  return {
    tone: snapshot.isComplete ? 'good' : 'partial',
    text: formatDay(snapshot.date),
    about: `${kind}, ${snapshot.isComplete ? 'complete' : 'not complete'}`,
  };
}
