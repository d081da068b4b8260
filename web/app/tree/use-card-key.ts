import { useCallback, useEffect, useRef, useState } from 'react';

const OPEN_MS = 220;
const CLOSE_MS = 180;

export interface CardKey {
  /** The line whose card is open; `null` for none. */
  readonly key: string | null;
  /** The pointer came to a line, or left all. Opens and closes a moment later, so that passing by does nothing. */
  readonly point: (key: string | null) => void;
  /** Opens at once; `null` closes at once. */
  readonly open: (key: string | null) => void;
  /** The pointer is on the card itself: it stays. */
  readonly hold: () => void;
}

/** Which card is open. */
export function useCardKey(): CardKey {
  const [key, setKey] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hold = useCallback(() => clearTimeout(timer.current), []);
  const open = useCallback((next: string | null) => {
    clearTimeout(timer.current);
    setKey(next);
  }, []);
  const point = useCallback((next: string | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setKey(next), next === null ? CLOSE_MS : OPEN_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { key, point, open, hold };
}
