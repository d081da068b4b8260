import type { ReactNode } from 'react';
import { toName, toOwner } from '../../../schema/model.ts';
import { findMatch } from '../format/find-match.ts';
import { splitTail } from '../format/middle-ellipsis.ts';
import classes from './ModelName.module.css';

interface ModelNameProps {
  readonly id: string;
  /** The owner above the name, where names are the key. */
  readonly isTwoLine?: boolean;
  /** Italic: named by others, never seen. */
  readonly isStub?: boolean;
  /** Struck: no longer on the Hub. */
  readonly isGone?: boolean;
  /** Text to underline where it occurs in the id, ignoring case. */
  readonly query?: string;
}

/**
 * A model's id, owner muted and name medium. A name that is too long for its box is cut in the middle;
 * the whole id is in the tooltip and is what a screen reader says.
 */
export function ModelName({ id, isTwoLine, isStub, isGone, query = '' }: ModelNameProps): ReactNode {
  const owner = toOwner(id);
  const parts = [owner === null ? '' : owner, ...splitTail(toName(id))];
  const [ownerPart = '', head = '', tail = ''] = parts;
  return (
    <span
      className={classes['name']}
      data-two-line={isTwoLine || undefined}
      data-stub={isStub || undefined}
      data-gone={isGone || undefined}
      title={id}
    >
      <span className="visually-hidden">{id}</span>
      {ownerPart === '' ? null : (
        <span className={classes['owner']} aria-hidden>
          <Marked text={ownerPart} query={query} />
        </span>
      )}
      {ownerPart === '' || isTwoLine ? null : (
        <span className={classes['slash']} aria-hidden>
          /
        </span>
      )}
      <span className={classes['own']} aria-hidden>
        <Tailed head={head} tail={tail} query={query} />
      </span>
    </span>
  );
}

/** Head and tail of a name; a match across their border is underlined on both sides. */
function Tailed({
  head,
  tail,
  query,
}: {
  readonly head: string;
  readonly tail: string;
  readonly query: string;
}): ReactNode {
  const found = findMatch(head + tail, query);
  if (found === null) {
    return (
      <>
        <span className={classes['head']}>{head}</span>
        <span className={classes['tail']}>{tail}</span>
      </>
    );
  }
  const from = found.before.length;
  const to = from + found.match.length;
  return (
    <>
      <span className={classes['head']}>
        <Slice text={head} from={from} to={to} />
      </span>
      <span className={classes['tail']}>
        <Slice text={tail} from={from - head.length} to={to - head.length} />
      </span>
    </>
  );
}

function Marked({ text, query }: { readonly text: string; readonly query: string }): ReactNode {
  const found = findMatch(text, query);
  return found === null ? (
    text
  ) : (
    <Slice text={text} from={found.before.length} to={found.before.length + found.match.length} />
  );
}

function Slice({
  text,
  from,
  to,
}: {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}): ReactNode {
  const start = Math.min(Math.max(from, 0), text.length);
  const end = Math.min(Math.max(to, start), text.length);
  return (
    <>
      {text.slice(0, start)}
      {end > start ? <mark className={classes['match']}>{text.slice(start, end)}</mark> : null}
      {text.slice(end)}
    </>
  );
}
