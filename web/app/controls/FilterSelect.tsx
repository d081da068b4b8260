import type { ReactNode } from 'react';
import { Icon } from '../marks/Icon.tsx';
import classes from './Filter.module.css';

interface FilterSelectProps {
  /** What is filtered; also what is shown while nothing is. */
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** `undefined` for no filter. */
  readonly onChange: (value: string | undefined) => void;
  /** A choice that is always made, such as an order: no "all", and never drawn as a filter. */
  readonly isRequired?: boolean;
}

/** A pill that opens the system's own list: right on phones and for every keyboard. */
export function FilterSelect({ label, value, choices, onChange, isRequired }: FilterSelectProps): ReactNode {
  const isKnown = value === undefined || choices.some((choice) => choice.value === value);
  return (
    <span className={classes['pill']} data-active={(!isRequired && value !== undefined) || undefined}>
      <select
        className={classes['select']}
        aria-label={label}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        {isRequired ? null : <option value="">{label}</option>}
        {isKnown ? null : <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <span className={classes['arrow']}>
        <Icon name="down" size={14} />
      </span>
    </span>
  );
}
