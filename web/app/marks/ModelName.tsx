import type { ReactNode } from 'react';
import { toName, toOwner } from '../../../schema/model.ts';
import { cutPieces, findMarks } from '../format/find-marks.ts';
import type { Range } from '../format/find-marks.ts';
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
  /** Words to underline where they occur in the id, ignoring case. */
  readonly query?: string;
}

/**
 * A model's id, owner muted and name medium. A name that is too long for its box is cut in the middle;
 * the whole id is in the tooltip and is what a screen reader says.
 */
export function ModelName({ id, isTwoLine, isStub, isGone, query = '' }: ModelNameProps): ReactNode {
  const owner = toOwner(id);
  const name = toName(id);
  const [head, tail] = splitTail(name);
  const marks = findMarks(id, query);
  return (
    <span
      className={classes['name']}
      data-two-line={isTwoLine || undefined}
      data-stub={isStub || undefined}
      data-gone={isGone || undefined}
      title={id}
    >
      <span className="visually-hidden">{id}</span>
      {owner === null ? null : (
        <span className={classes['owner']} aria-hidden>
          <Marked text={owner} offset={0} marks={marks} />
        </span>
      )}
      {owner === null || isTwoLine ? null : (
        <span className={classes['slash']} aria-hidden>
          /
        </span>
      )}
      <span className={classes['own']} aria-hidden>
        <span className={classes['head']}>
          <Marked text={head} offset={id.length - name.length} marks={marks} />
        </span>
        <span className={classes['tail']}>
          <Marked text={tail} offset={id.length - tail.length} marks={marks} />
        </span>
      </span>
    </span>
  );
}

interface MarkedProps {
  readonly text: string;
  /** Where the text stands in the id. */
  readonly offset: number;
  readonly marks: readonly Range[];
}

function Marked({ text, offset, marks }: MarkedProps): ReactNode {
  if (marks.length === 0) return text;
  return cutPieces(text, offset, marks).map((piece, at) =>
    piece.isMarked ? (
      <mark key={at} className={classes['match']}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
