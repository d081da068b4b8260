import { useId, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { formatCount } from '../format/format-count.ts';
import { Icon } from '../marks/Icon.tsx';
import { toHitGroups } from './hits.ts';
import { HitList } from './HitList.tsx';
import classes from './SearchBox.module.css';
import { useOpenHit } from './use-open-hit.ts';
import { useSearch } from './use-search.ts';
import { useSlashKey } from './use-slash-key.ts';

interface SearchBoxProps {
  readonly placeholder: string;
  /** The tall one of the home screen, with a button. */
  readonly isLarge?: boolean;
}

/**
 * A combobox over the whole snapshot. `/` focuses it, arrows move, Enter opens, Esc closes.
 * The first hit is active from the start, so that typing and Enter is enough.
 */
export function SearchBox({ placeholder, isLarge = false }: SearchBoxProps): ReactNode {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [moved, setMoved] = useState(0);
  const { answer, answeredText, error } = useSearch(text);
  const openHit = useOpenHit();
  useSlashKey(input);

  const groups = answer === null ? [] : toHitGroups(answer, answeredText, formatCount);
  const hits = groups.flatMap((group) => group.hits);
  const active = Math.min(moved, hits.length - 1);
  const activeHit = hits[active];
  const isShown = isOpen && text.trim() !== '' && (answer !== null || error !== null);

  const choose = (hit: (typeof hits)[number]): void => {
    openHit(hit, text);
    setText('');
    setIsOpen(false);
    input.current?.blur();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isShown && activeHit !== undefined) choose(activeHit);
    else if (text.trim() === '') input.current?.focus();
    else choose({ kind: 'all', id: 'all', total: 0 });
  };
  const move = (event: KeyboardEvent): void => {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      if (isShown) event.preventDefault();
      setIsOpen(false);
    } else if (steps !== undefined && hits.length > 0) {
      event.preventDefault();
      if (isShown) setMoved((active + steps + hits.length) % hits.length);
      setIsOpen(true);
    }
  };

  return (
    <search>
      <form className={classes['box']} data-large={isLarge || undefined} onSubmit={submit}>
        <div className={classes['field']}>
          <Icon name="search" />
          <input
            ref={input}
            className={classes['input']}
            type="text"
            role="combobox"
            aria-label={placeholder}
            aria-autocomplete="list"
            aria-expanded={isShown}
            aria-controls={listId}
            {...(isShown && activeHit ? { 'aria-activedescendant': `${listId}-${activeHit.id}` } : {})}
            placeholder={placeholder}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setMoved(0);
              setIsOpen(true);
            }}
            onFocus={() => setIsOpen(true)}
            onBlur={() => setIsOpen(false)}
            onKeyDown={move}
          />
          {isLarge ? (
            <button type="submit" className={classes['submit']}>
              Search
            </button>
          ) : (
            <kbd className={classes['key']} aria-hidden>
              /
            </kbd>
          )}
        </div>
        <HitList
          id={listId}
          groups={groups}
          activeId={activeHit?.id ?? null}
          query={answeredText}
          isShown={isShown}
          error={error}
          onChoose={choose}
        />
      </form>
    </search>
  );
}
