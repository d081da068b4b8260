import type { ReactNode } from 'react';
import { Icon } from '../marks/Icon.tsx';
import type { IconName } from '../marks/Icon.tsx';
import { COLOR_MODES, writeColorMode } from '../theme/color-mode.ts';
import type { ColorMode } from '../theme/color-mode.ts';
import { useColorMode } from '../theme/use-theme.ts';
import classes from './ThemeToggle.module.css';

const MODES = {
  auto: { icon: 'theme', title: 'as the system' },
  light: { icon: 'sun', title: 'light' },
  dark: { icon: 'moon', title: 'dark' },
} as const satisfies Readonly<Record<ColorMode, { readonly icon: IconName; readonly title: string }>>;

/** Goes through the three themes; the choice is kept on this device. */
export function ThemeToggle(): ReactNode {
  const mode = useColorMode();
  const next = COLOR_MODES[(COLOR_MODES.indexOf(mode) + 1) % COLOR_MODES.length] ?? 'auto';
  const label = `Theme: ${MODES[mode].title}. Change to ${MODES[next].title}`;
  return (
    <button
      type="button"
      className={classes['toggle']}
      aria-label={label}
      title={label}
      onClick={() => writeColorMode(next)}
    >
      <Icon name={MODES[mode].icon} />
    </button>
  );
}
