/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a combobox's list: no tag can hold two-line options. */
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { ErrorNote } from '../states/ErrorNote.tsx';
import classes from './HitList.module.css';
import { HitOption } from './HitOption.tsx';
import type { Hit, HitGroup } from './hits.ts';

interface HitListProps {
  readonly id: string;
  readonly groups: readonly HitGroup[];
  readonly activeId: string | null;
  /** What the groups answer. */
  readonly query: string;
  readonly isShown: boolean;
  readonly error: unknown;
  readonly onChoose: (hit: Hit) => void;
}

/** The list under the search field. It stands in the page also while empty, so that the field can name it. */
export function HitList({ id, groups, activeId, query, isShown, error, onChoose }: HitListProps): ReactNode {
  useEffect(() => {
    if (!isShown || activeId === null) return;
    document.getElementById(`${id}-${activeId}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, activeId, isShown]);
  const isEmpty = groups.length === 0;
  return (
    <div className={classes['popup']} hidden={!isShown}>
      <div id={id} role="listbox" aria-label="Search results" className={classes['list']}>
        {groups.map((group, at) => (
          <div key={at} role="group" aria-labelledby={`${id}-group-${at}`}>
            <div id={`${id}-group-${at}`} className={classes['title']} role="presentation">
              {group.title}
            </div>
            {group.hits.map((hit) => (
              <HitOption
                key={hit.id}
                id={`${id}-${hit.id}`}
                hit={hit}
                query={query}
                isActive={hit.id === activeId}
                onChoose={() => onChoose(hit)}
              />
            ))}
          </div>
        ))}
      </div>
      {isShown && error !== null ? <ErrorNote error={error} /> : null}
      {isShown && error === null && isEmpty ? (
        <p className={classes['nothing']}>No model, owner or family contains “{query}”.</p>
      ) : null}
      <output className="visually-hidden">
        {isShown && error === null ? (groups[0]?.title ?? 'Nothing found') : ''}
      </output>
      <p className={classes['keys']} aria-hidden>
        <span>↑↓ move</span>
        <span>Enter open</span>
        <span>Esc close</span>
        <span>ids match in any case</span>
      </p>
    </div>
  );
}
