import { SegmentedControl } from '@mantine/core';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './Segments.module.css';

interface SegmentsProps<Value extends string> {
  /** Stands before the choices and names them. */
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A choice of a few, all visible: a radio group, so that arrows move within it. */
export function Segments<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: SegmentsProps<Value>): ReactNode {
  const labelId = useId();
  return (
    <span className={classes['row']}>
      <span id={labelId} className={classes['label']}>
        {label}
      </span>
      <SegmentedControl<Value>
        aria-labelledby={labelId}
        data={choices.map((choice) => ({ ...choice }))}
        value={value}
        onChange={onChange}
        transitionDuration={160}
        withItemsBorders={false}
        classNames={{
          root: classes['root'] ?? '',
          label: classes['choice'] ?? '',
          indicator: classes['indicator'] ?? '',
        }}
      />
    </span>
  );
}
