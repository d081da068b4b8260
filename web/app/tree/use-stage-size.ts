import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { StageSize } from './camera-view.ts';

/** The size of an element in pixels, kept up to date; `null` before it is known or while it has none. */
export function useStageSize(element: RefObject<HTMLElement | null>): StageSize | null {
  const [size, setSize] = useState<StageSize | null>(null);
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return undefined;
    const measure = (): void => {
      const { offsetWidth: width, offsetHeight: height } = observed;
      setSize((last) => {
        if (width === 0 || height === 0) return null;
        return last?.width === width && last.height === height ? last : { width, height };
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
