import type { ReactNode } from 'react';
import { RELATION_MARKS, toShownRelation } from './relation-marks.ts';
import type { RelationOfRow } from './relation-marks.ts';
import { RelationMark } from './RelationMark.tsx';
import classes from './RelationWord.module.css';

/** A row's relation as mark and word; a guess says so. */
export function RelationWord({ row }: { readonly row: RelationOfRow }): ReactNode {
  const { kind, isGuess } = toShownRelation(row);
  return (
    <span
      className={classes['word']}
      title={isGuess ? 'A guess from library, tags and name: the Hub states no relation' : undefined}
    >
      <RelationMark kind={kind} />
      {row.isStub ? 'Not seen' : RELATION_MARKS[kind].title}
      {isGuess ? (
        <>
          <span className={classes['guess']} aria-hidden>
            ?
          </span>
          <span className="visually-hidden">, a guess</span>
        </>
      ) : null}
    </span>
  );
}
