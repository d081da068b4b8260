import { useSyncExternalStore } from 'react';
import { readColorMode, readResolvedTheme, subscribeTheme } from './color-mode.ts';
import type { ColorMode, ResolvedTheme } from './color-mode.ts';

/** The theme that is painted now; the component renders again when it changes. */
export const useResolvedTheme = (): ResolvedTheme => useSyncExternalStore(subscribeTheme, readResolvedTheme);

/** The reader's choice. */
export const useColorMode = (): ColorMode => useSyncExternalStore(subscribeTheme, readColorMode);
