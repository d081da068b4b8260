import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useResolvedTheme } from '../theme/use-theme.ts';
import { createScene } from './create-scene.ts';
import type { Scene, SceneListener } from './create-scene.ts';
import { readPalette } from './palette.ts';
import type { Palette } from './palette.ts';

/** A scene in `container`, made once and killed with the component; repainted when the theme changes. */
export function useScene(
  container: RefObject<HTMLElement | null>,
  listener: SceneListener,
  onFail: (error: unknown) => void,
): { readonly scene: Scene | null; readonly palette: Palette } {
  const theme = useResolvedTheme();
  const [scene, setScene] = useState<Scene | null>(null);
  const palette = readPalette(theme);
  const firstPalette = useRef(palette);
  const latest = useRef({ listener, onFail });
  useEffect(() => {
    latest.current = { listener, onFail };
  });
  useEffect(() => {
    if (!container.current) return undefined;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    try {
      const made = createScene(
        container.current,
        {
          onHover: (key) => latest.current.listener.onHover(key),
          onClick: (key) => latest.current.listener.onClick(key),
        },
        { palette: firstPalette.current, isCalm },
      );
      setScene(made);
      return () => {
        setScene(null);
        made.kill();
      };
    } catch (error) {
      latest.current.onFail(error);
      return undefined;
    }
  }, [container]);
  useEffect(() => {
    scene?.paint(palette);
  }, [palette, scene]);
  return { scene, palette };
}
