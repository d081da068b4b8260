import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Evidence } from '../../../schema/evidence.ts';
import type { ModelDocument } from '../../../schema/wire/model-document.ts';
import { formatCount } from '../format/format-count.ts';
import { ModelName } from '../marks/ModelName.tsx';
import { RELATION_MARKS, toShownRelation } from '../marks/relation-marks.ts';
import { RelationMark } from '../marks/RelationMark.tsx';
import classes from './RelativesList.module.css';
import { RailSection } from './RailSection.tsx';

const EVIDENCE_WORDS = {
  hub: { word: 'linked by the Hub', why: 'The Hub itself links the two.' },
  tag: { word: 'Hub tag', why: 'A tag that the Hub made names this parent.' },
  declared: { word: 'declared', why: 'Named by the author, not linked by the Hub.' },
  inferred: { word: 'inferred', why: 'A guess of ours.' },
} as const satisfies Readonly<Record<Evidence, { readonly word: string; readonly why: string }>>;

interface ParentsListProps {
  readonly model: ModelDocument;
  /** Ids of models that are drawn below it: a parent among them closes a cycle. */
  readonly below: ReadonlySet<string>;
}

/** All parents with how the model was made from each and what that rests on, the primary one first. */
export function ParentsList({ model, below }: ParentsListProps): ReactNode {
  const { parents } = model;
  return (
    <RailSection
      title={parents.length === 1 ? 'Parent' : 'Parents'}
      note={parents.length > 1 ? formatCount(parents.length) : null}
      id="parents"
    >
      {parents.length === 0 ? (
        <p className={classes['none']}>
          {model.isStub ? 'Not known: the model itself was not seen.' : 'None named: a root.'}
        </p>
      ) : (
        <ul className={classes['list']}>
          {parents.map((parent) => {
            const { kind, isGuess } = toShownRelation(parent);
            const { word, why } = EVIDENCE_WORDS[parent.evidence];
            return (
              <li key={parent.id}>
                <Link to="/models/$" params={{ _splat: parent.id }} className={classes['name']}>
                  <RelationMark kind={kind} size={9} />
                  <ModelName id={parent.id} isStub={parent.isStub} />
                </Link>
                <p className={classes['note']} title={why}>
                  {RELATION_MARKS[kind].title}
                  {isGuess ? ', inferred' : ''} · {word}
                  {parent.declaredRelation === null || parent.declaredRelation === parent.relation
                    ? ''
                    : ` · author says ${RELATION_MARKS[parent.declaredRelation].title.toLowerCase()}`}
                  {parent.isStub ? ' · not in snapshot' : ''}
                  {below.has(parent.id) ? ' · also derived from this model: a cycle' : ''}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </RailSection>
  );
}
