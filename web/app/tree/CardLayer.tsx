import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { placeCard } from './card-place.ts';
import type { Box } from './card-place.ts';
import { toBranchKeys, toFurniture, toLineBox } from './card-boxes.ts';
import classes from './CardLayer.module.css';
import type { Scene, SceneFrame } from './create-scene.ts';
import { toPathKeys } from './walk-picture.ts';

interface CardLayerProps {
  readonly scene: Scene;
  readonly cardKey: string;
  /** Labels by key, to measure. */
  readonly labels: RefObject<ReadonlyMap<string, HTMLElement>>;
  /** Where the card stands, for the line that leads to it. */
  readonly box: RefObject<Box | null>;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

/** A card beside its label. It keeps its side while the camera moves and finds a new one when it would leave the stage. */
export function CardLayer(props: CardLayerProps): ReactNode {
  const { scene, cardKey, labels, box, children } = props;
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    let offset: { readonly x: number; readonly y: number } | null = null;
    let picture: SceneFrame['picture'] | null = null;
    let height = 0;
    const stop = scene.subscribe((frame) => {
      const element = card.current;
      const point = frame.at(cardKey);
      if (!element || !point) return;
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const kept = offset && { left: point.x + offset.x, top: point.y + offset.y };
      const isKept =
        kept && picture === frame.picture && height === size.height && isInside(kept, size, frame.size);
      const place = isKept ? kept : choosePlace(frame, cardKey, size, labels.current);
      picture = frame.picture;
      height = size.height;
      offset = { x: place.left - point.x, y: place.top - point.y };
      box.current = { ...place, right: place.left + size.width, bottom: place.top + size.height };
      element.style.transform = `translate(${Math.round(place.left)}px, ${Math.round(place.top)}px)`;
    });
    return () => {
      stop();
      box.current = null;
    };
  }, [scene, cardKey, labels, box, children]);
  const escape = useEffectEvent(props.onEscape);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') escape();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
  return (
    <section
      ref={card}
      className={classes['card']}
      aria-label={cardKey}
      onPointerEnter={props.onEnter}
      onPointerLeave={props.onLeave}
    >
      {children}
    </section>
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const isInside = (place: { readonly left: number; readonly top: number }, card: Size, stage: Size): boolean =>
  place.left >= 0 &&
  place.top >= 0 &&
  place.left + card.width <= stage.width &&
  place.top + card.height <= stage.height;

function choosePlace(
  frame: SceneFrame,
  key: string,
  card: Size,
  labels: ReadonlyMap<string, HTMLElement>,
): { readonly left: number; readonly top: number } {
  const { items } = frame.picture;
  const branchKeys = toBranchKeys(items, key, toPathKeys(items, key));
  const branch: Box[] = [];
  const others: Box[] = [...toFurniture(frame.size)];
  let anchor: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const item of items) {
    const box = toLineBox(frame, item, labels.get(item.key)?.offsetWidth ?? 0);
    if (!box) continue;
    if (item.key === key) anchor = box;
    else if (branchKeys.has(item.key)) branch.push(box);
    else others.push(box);
  }
  return placeCard({ anchor, card, stage: frame.size, branch, others });
}
