import { useEffect, useRef } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import type { Scene, SceneFrame } from './create-scene.ts';
import { drawMinimap, toMinimapScale } from './draw-minimap.ts';
import classes from './Minimap.module.css';
import type { Palette } from './palette.ts';
import { toPictureEdges } from './picture-edges.ts';
import type { PlacedPicture } from './placed-picture.ts';

const SIZE = { width: 134, height: 84 } as const;

/** The whole picture in small, with a frame around what the stage shows; click and drag move the stage. */
export function Minimap({
  scene,
  palette,
}: {
  readonly scene: Scene | null;
  readonly palette: Palette;
}): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const caption = useRef<HTMLSpanElement>(null);
  const percent = useRef<HTMLSpanElement>(null);
  const picture = useRef<PlacedPicture | null>(null);

  useEffect(() => {
    picture.current = null;
    return scene?.subscribe((shown) => {
      if (picture.current !== shown.picture && canvas.current) {
        picture.current = shown.picture;
        paint(canvas.current, shown.picture, palette);
      }
      if (frame.current) placeFrame(frame.current, shown);
      const isAll = toInSight(shown) > 0.98;
      setText(caption.current, isAll ? 'All of the tree' : 'Part of the tree');
      setText(percent.current, `${Math.round(shown.view.scale * 100)}%`);
    });
  }, [scene, palette]);

  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    if (event.buttons === 0 || !picture.current) return;
    const box = event.currentTarget.getBoundingClientRect();
    const scale = toMinimapScale(picture.current, SIZE);
    scene?.center({ x: (event.clientX - box.left) / scale.x, y: (event.clientY - box.top) / scale.y });
  };

  return (
    <div className={classes['minimap']} aria-hidden>
      <div className={classes['map']} onPointerDown={move} onPointerMove={move}>
        <canvas ref={canvas} className={classes['canvas']} />
        <div ref={frame} className={classes['frame']} />
      </div>
      <p className={classes['caption']}>
        <span ref={caption} />
        <span ref={percent} />
      </p>
    </div>
  );
}

function paint(canvas: HTMLCanvasElement, picture: PlacedPicture, palette: Palette): void {
  const density = devicePixelRatio || 1;
  canvas.width = SIZE.width * density;
  canvas.height = SIZE.height * density;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(density, density);
  drawMinimap(context, picture, toPictureEdges(picture.items), SIZE, palette);
}

/** Of the picture, the part of layout that the stage shows. */
function toWindow({ picture, view, size }: SceneFrame): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  return {
    left: Math.max(0, -view.x / view.scale),
    top: Math.max(0, -view.y / view.scale),
    right: Math.min(picture.width, (size.width - view.x) / view.scale),
    bottom: Math.min(picture.height, (size.height - view.y) / view.scale),
  };
}

function toInSight(shown: SceneFrame): number {
  const { left, top, right, bottom } = toWindow(shown);
  const area = Math.max(0, right - left) * Math.max(0, bottom - top);
  return area / (shown.picture.width * shown.picture.height);
}

function placeFrame(frame: HTMLElement, shown: SceneFrame): void {
  const scale = toMinimapScale(shown.picture, SIZE);
  const { left, top, right, bottom } = toWindow(shown);
  frame.style.transform = `translate(${left * scale.x}px, ${top * scale.y}px)`;
  frame.style.width = `${Math.max(4, (right - left) * scale.x)}px`;
  frame.style.height = `${Math.max(4, (bottom - top) * scale.y)}px`;
}

function setText(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
