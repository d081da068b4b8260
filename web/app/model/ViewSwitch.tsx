import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../marks/Icon.tsx';
import classes from './ViewSwitch.module.css';

interface ViewSwitchProps {
  readonly view: 'tree' | 'table';
  readonly onChange: (view: 'tree' | 'table') => void;
}

const VIEWS = [
  { view: 'tree', title: 'Tree' },
  { view: 'table', title: 'Table' },
] as const;

/** The same rows as a picture or as a table. */
export function ViewSwitch({ view, onChange }: ViewSwitchProps): ReactNode {
  const name = useId();
  return (
    <fieldset className={classes['switch']} role="radiogroup">
      <legend className="visually-hidden">View</legend>
      {VIEWS.map((choice) => (
        <label key={choice.view} className={classes['choice']}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={view === choice.view}
            onChange={() => onChange(choice.view)}
          />
          <Icon name={choice.view} />
          {choice.title}
        </label>
      ))}
    </fieldset>
  );
}
