import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../marks/Icon.tsx';
import classes from './Filter.module.css';

interface FilterTextProps {
  /** What is filtered; stands in the field while it is empty. */
  readonly label: string;
  readonly value: string | undefined;
  /** `undefined` for no filter. Called when typing pauses. */
  readonly onChange: (value: string | undefined) => void;
  readonly suggestions?: readonly string[];
  readonly type?: 'text' | 'date';
  /** In px. */
  readonly width?: number;
}

const PAUSE_MS = 250;

/** A pill to type in. The address changes when typing pauses, not with every letter. */
export function FilterText(props: FilterTextProps): ReactNode {
  const { label, value, onChange, suggestions = [], type = 'text', width = 132 } = props;
  const [text, setText] = useSettled(value ?? '', (settled) => onChange(settled || undefined));
  const listId = useId();
  return (
    <span className={classes['pill']} data-active={value !== undefined || undefined}>
      {type === 'date' ? <span className={classes['prefix']}>{label}</span> : null}
      <input
        className={classes['input']}
        style={{ width }}
        type={type}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        {...(suggestions.length > 0 ? { list: listId } : {})}
      />
      {suggestions.length > 0 ? (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      ) : null}
      {text === '' ? null : (
        <button
          type="button"
          className={classes['clear']}
          aria-label={`Clear: ${label}`}
          onClick={() => {
            setText('');
            onChange(undefined);
          }}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </span>
  );
}

/** A text that is passed on when it has not changed for a while; a value from outside replaces it. */
function useSettled(value: string, onSettle: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  /** What was passed on last: it comes back as `value`, perhaps after more has been typed. */
  const [sent, setSent] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) {
      setText(value);
      setSent(value);
    }
  }
  const settle = useEffectEvent((settled: string) => {
    setSent(settled);
    onSettle(settled);
  });
  useEffect(() => {
    const settled = text.trim();
    if (settled === sent) return undefined;
    const timer = setTimeout(() => settle(settled), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, sent]);
  return [text, setText];
}
