import { useSyncExternalStore } from 'react';
import { useEffect } from 'react';

/** What weakens the numbers of the present screen, in one sentence; the screen says it, the coverage line shows it. */
let sentence: string | null = null;
const listeners = new Set<() => void>();

function say(next: string | null): void {
  sentence = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useWeakness = (): string | null => useSyncExternalStore(subscribe, () => sentence);

/** Shows a sentence in the coverage line while the calling screen stands. */
export function useSayWeakness(next: string | null): void {
  useEffect(() => {
    say(next);
    return () => say(null);
  }, [next]);
}
