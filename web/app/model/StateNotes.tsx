import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LookupDocument, ModelDocument } from '../../../schema/wire/model-document.ts';
import { formatCounted } from '../format/format-count.ts';
import { formatDay } from '../format/format-date.ts';
import classes from './StateNotes.module.css';

/** What the Hub said about a name that no list shows. */
function toAnswer({ outcome, target, seen }: LookupDocument): string {
  const day = formatDay(seen);
  const answers: Readonly<Record<LookupDocument['outcome'], string>> = {
    'gone-or-private': `the Hub says that it is gone or private (asked ${day})`,
    'other-repository': `the Hub redirects its name to another repository, ${target ?? ''} (asked ${day})`,
    renamed: `the Hub redirects it to ${target ?? 'another name'} (asked ${day})`,
    exists: `the Hub has it, its list left it out (asked ${day})`,
  };
  return answers[outcome];
}

/** What a reader must know of a model before anything else, each in one sentence. Nothing when all is well. */
export function StateNotes({ model }: { readonly model: ModelDocument }): ReactNode {
  const notes: ReactNode[] = [];
  if (model.isStub) {
    notes.push(
      <>
        <b>Not in snapshot.</b> {formatCounted(model.childCount, 'model names', 'models name')} it as a
        parent, but it was not listed itself:{' '}
        {model.lookup === null
          ? 'deleted, private, renamed, or outside of what was read'
          : toAnswer(model.lookup)}
        .
      </>,
    );
  }
  if (model.state === 'gone') {
    notes.push(
      <>
        <b>Gone since {formatDay(model.goneSince)}.</b> The Hub does not list it any more; what was known
        stays{model.lookup === null ? '' : `: ${toAnswer(model.lookup)}`}.
      </>,
    );
  }
  if (model.newVersion !== null) {
    notes.push(
      <>
        <b>Superseded</b> by{' '}
        <Link to="/models/$" params={{ _splat: model.newVersion }} className={classes['link']}>
          {model.newVersion}
        </Link>
        .
      </>,
    );
  }
  if (model.isDisabled === true) notes.push(<b>Disabled by the Hub.</b>);
  if (model.gate === 'auto' || model.gate === 'manual') {
    notes.push(
      <>
        <b>Gated:</b>{' '}
        {model.gate === 'auto' ? 'access is granted at once after asking' : 'its owner grants access by hand'}
        .
      </>,
    );
  }
  if (notes.length === 0) return null;
  return (
    <ul className={classes['notes']}>
      {notes.map((note, i) => (
        <li key={i}>{note}</li>
      ))}
    </ul>
  );
}
