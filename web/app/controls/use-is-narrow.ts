import { useSyncExternalStore } from 'react';

/** The width of the phone layout; the same number as in the style sheets. */
const narrow = matchMedia('(max-width: 720px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Whether the window has the phone layout (also a wide one at 200% zoom). */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
