import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}

/** Inner height of the window in px. */
export const useWindowHeight = (): number => useSyncExternalStore(subscribe, () => innerHeight);
