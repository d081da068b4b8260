import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import type { Scene } from './create-scene.ts';
import { FoldLabel, ParentsLabel } from './FoldLabel.tsx';
import { formatItem } from './item-words.ts';
import classes from './Label.module.css';
import { NodeLabel } from './NodeLabel.tsx';
import type { PictureItem } from './picture.ts';
import { createLabelPlacer } from './place-labels.ts';

interface TreeLabelsProps {
  readonly scene: Scene | null;
  readonly items: readonly PictureItem[];
  /** Read aloud for the whole. */
  readonly label: string;
  readonly id: string;
  readonly activeKey: string;
  readonly selectedKey: string | null;
  /** Keys that stay bright; `null`: all. */
  readonly bright: ReadonlySet<string> | null;
  /** Filled with the labels by key. */
  readonly labels: RefObject<Map<string, HTMLElement>>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPoint: (key: string | null) => void;
  /** A click or tap on a label; `isToggle` on the part that folds. */
  readonly onPress: (key: string, isToggle: boolean) => void;
  readonly onDoublePress: (key: string) => void;
}

const DRAG_PX = 5;
const TAP_PAUSE_MS = 600;

/** The labels of the picture as one tree for keyboard and screen reader: a single tab stop, lines by arrow keys. */
export function TreeLabels(props: TreeLabelsProps): ReactNode {
  const { scene, items, id, activeKey, selectedKey, bright, labels } = props;
  const tree = useRef<HTMLDivElement>(null);
  const press = useRef({ x: 0, y: 0, tapMs: -TAP_PAUSE_MS });

  useLayoutEffect(() => {
    if (!scene || !tree.current) return undefined;
    return scene.subscribe(createLabelPlacer(tree.current, labels.current));
  }, [scene, items, labels]);

  useEffect(() => {
    const element = tree.current;
    if (!element || !scene) return undefined;
    const forward = (event: Event): void => scene.forward(event);
    const kinds = ['wheel', 'mousedown', 'touchstart'] as const;
    for (const kind of kinds) element.addEventListener(kind, forward, { passive: false });
    return () => {
      for (const kind of kinds) element.removeEventListener(kind, forward);
    };
  }, [scene]);

  const isDrag = (event: { readonly clientX: number; readonly clientY: number }): boolean =>
    Math.hypot(event.clientX - press.current.x, event.clientY - press.current.y) > DRAG_PX;
  const act = (target: EventTarget): void => {
    const key = toKey(target);
    if (key === null) return;
    props.onPress(key, target instanceof Element && target.closest('[data-toggle]') !== null);
  };

  return (
    <div
      ref={tree}
      id={id}
      role="tree"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={toElementId(id, activeKey)}
      className={classes['tree']}
      onKeyDown={props.onKeyDown}
      onPointerOver={(event) => props.onPoint(toKey(event.target))}
      onPointerLeave={() => props.onPoint(null)}
      onPointerDown={(event) => {
        press.current.x = event.clientX;
        press.current.y = event.clientY;
      }}
      onPointerUp={(event) => {
        // Sigma keeps taps from becoming clicks.
        if (event.pointerType !== 'touch' || isDrag(event)) return;
        press.current.tapMs = event.timeStamp;
        act(event.target);
      }}
      onClick={(event) => {
        const isTap = event.timeStamp - press.current.tapMs < TAP_PAUSE_MS;
        if (!isTap && (event.detail === 0 || !isDrag(event))) act(event.target);
      }}
      onDoubleClick={(event) => {
        const key = toKey(event.target);
        if (key !== null) props.onDoublePress(key);
      }}
    >
      {items.map((item) => (
        <div
          key={item.key}
          ref={(element) => {
            if (element) labels.current.set(item.key, element);
            return () => {
              labels.current.delete(item.key);
            };
          }}
          id={toElementId(id, item.key)}
          role="treeitem"
          className={classes['item']}
          data-key={item.key}
          data-active={item.key === activeKey || undefined}
          data-faded={(bright !== null && !bright.has(item.key)) || undefined}
          aria-level={item.column + 1}
          aria-posinset={item.position}
          aria-setsize={item.setSize}
          aria-selected={item.key === selectedKey}
          {...(item.kind === 'node' && item.isOpen !== null ? { 'aria-expanded': item.isOpen } : {})}
        >
          <span className="visually-hidden">{formatItem(item)}</span>
          <Label item={item} />
        </div>
      ))}
    </div>
  );
}

function Label({ item }: { readonly item: PictureItem }): ReactNode {
  switch (item.kind) {
    case 'node':
      return <NodeLabel item={item} />;
    case 'fold':
      return <FoldLabel item={item} />;
    case 'parents':
      return <ParentsLabel item={item} />;
    default:
      return item satisfies never;
  }
}

const toElementId = (treeId: string, key: string): string => `${treeId}:${key}`;

const toKey = (target: EventTarget): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : null) ?? null;
