import type { ReactNode } from 'react';
import { Icon } from '../marks/Icon.tsx';
import type { Scene } from './create-scene.ts';
import classes from './StageTools.module.css';

const STEP = 1.4;

/** Closer, farther, all of it. */
export function StageTools({ scene }: { readonly scene: Scene | null }): ReactNode {
  return (
    <fieldset className={classes['tools']} aria-label="Zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => scene?.zoomBy(STEP)}>
        <Icon name="plus" />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => scene?.zoomBy(1 / STEP)}>
        <Icon name="minus" />
      </button>
      <button
        type="button"
        aria-label="Show all of the tree"
        title="Show all of the tree"
        onClick={() => scene?.fit()}
      >
        <Icon name="fit" />
      </button>
    </fieldset>
  );
}
