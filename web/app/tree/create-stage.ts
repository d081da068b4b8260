import Graph from 'graphology';
import Sigma from 'sigma';
import { GRAPH_SIDE, keepInSight, toCameraState, toCameraView, toRatioLimits } from './camera-view.ts';
import type { CameraView, StageSize } from './camera-view.ts';
import { MarkProgram } from './mark-program.ts';
import type { MarkSlot } from './mark-program.ts';

/** A mark to draw. `x`, `y` in layout pixels, `radius` in stage pixels whatever the scale, `color` as `#rrggbb[aa]`. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** One of `MARK_SHAPES`. */
  readonly shape: number;
  readonly color: string;
}

export interface StageListener {
  /** After every frame, when marks and camera are drawn. `ground` lies below the marks. */
  readonly onFrame: (view: CameraView, size: StageSize, ground: CanvasRenderingContext2D) => void;
  /** The pointer stands on a mark (its place in the list), or on none. */
  readonly onHover: (mark: number | null) => void;
  /** A click on a mark, or beside all. */
  readonly onClick: (mark: number | null) => void;
}

export interface Stage {
  /** Replaces all marks and draws a frame. O(marks). */
  draw(marks: readonly Mark[]): void;
  view(): CameraView;
  size(): StageSize;
  setView(view: CameraView, durationMs: number): void;
  /** Tells how large the picture is, so that it cannot be dragged out of sight. */
  setExtent(picture: StageSize): void;
  /** Gives an event that hit a label to the camera: drags and wheel turns work everywhere on the picture. */
  forward(event: Event): void;
  kill(): void;
}

const GROUND = 'stemma-ground';
const MARGIN = 96;

/**
 * The one sigma instance of the screen. Marks are nodes of a graph with *slots*: keys `0`, `1`, ... that are made
 * once and written again for every frame, since adding and dropping nodes costs sigma far more than rewriting.
 * Throws where the browser cannot draw with WebGL. `container` must have a size.
 */
export function createStage(container: HTMLElement, listener: StageListener, isCalm: boolean): Stage {
  const graph = new Graph<MarkSlot>();
  graph.addNode('0', toSlot(null));
  const sigma = new Sigma<MarkSlot>(graph, container, {
    nodeProgramClasses: { mark: MarkProgram },
    defaultNodeType: 'mark',
    renderLabels: false,
    enableCameraRotation: false,
    itemSizesReference: 'screen',
    zoomToSizeRatioFunction: () => 1,
    stagePadding: 0,
    zoomDuration: isCalm ? 1 : 160,
    inertiaDuration: isCalm ? 1 : 160,
    doubleClickZoomingDuration: isCalm ? 1 : 160,
    zoomingRatio: 1.35,
    doubleClickZoomingRatio: 1.6,
  });
  sigma.setCustomBBox({ x: [-GRAPH_SIDE / 2, GRAPH_SIDE / 2], y: [-GRAPH_SIDE / 2, GRAPH_SIDE / 2] });
  const canvas = sigma.createCanvas(GROUND, { beforeLayer: 'edges' });
  const ground = canvas.getContext('2d');
  if (!ground) throw new Error('This browser gives no canvas to draw on.');

  const camera = sigma.getCamera();
  let size: StageSize = { width: container.offsetWidth, height: container.offsetHeight };
  let extent: StageSize = size;
  const setSize = (next: StageSize): void => {
    size = next;
    const limits = toRatioLimits(size);
    camera.minRatio = limits.min;
    camera.maxRatio = limits.max;
    const density = devicePixelRatio || 1;
    canvas.width = Math.round(size.width * density);
    canvas.height = Math.round(size.height * density);
    canvas.style.width = `${size.width}px`;
    canvas.style.height = `${size.height}px`;
  };
  setSize(size);
  camera.clean = (state) => ({
    ...state,
    ...toCameraState(keepInSight(toCameraView(state, size), extent, size, MARGIN), size),
  });

  sigma.on('afterRender', () => {
    const density = canvas.width / Math.max(1, size.width);
    ground.setTransform(density, 0, 0, density, 0, 0);
    ground.clearRect(0, 0, size.width, size.height);
    listener.onFrame(toCameraView(camera.getState(), size), size, ground);
  });
  sigma.on('enterNode', ({ node }) => listener.onHover(Number(node)));
  sigma.on('leaveNode', () => listener.onHover(null));
  sigma.on('clickNode', ({ node }) => listener.onClick(Number(node)));
  sigma.on('clickStage', () => listener.onClick(null));

  const observer = new ResizeObserver(() => {
    const next = { width: container.offsetWidth, height: container.offsetHeight };
    if (next.width === 0 || next.height === 0) return;
    if (next.width === size.width && next.height === size.height) return;
    const view = toCameraView(camera.getState(), size);
    setSize(next);
    sigma.resize();
    camera.setState(toCameraState(view, size));
    sigma.refresh();
  });
  observer.observe(container);

  return {
    draw(marks) {
      for (let i = graph.order; i < marks.length; i += 1) graph.addNode(String(i), toSlot(null));
      for (let i = 0; i < graph.order; i += 1) {
        // Written in place: sigma reads all slots again in `refresh`, and an event for each would cost more.
        Object.assign(graph.getNodeAttributes(String(i)), toSlot(marks[i] ?? null));
      }
      sigma.refresh();
    },
    view: () => toCameraView(camera.getState(), size),
    size: () => size,
    setView(view, durationMs) {
      const state = toCameraState(view, size);
      if (durationMs > 0 && !isCalm) void camera.animate(state, { duration: durationMs, easing: 'cubicOut' });
      else camera.setState(state);
    },
    setExtent(picture) {
      extent = picture;
    },
    forward(event) {
      const copy = toCopy(event);
      if (copy && !sigma.getCanvases()['mouse']?.dispatchEvent(copy)) event.preventDefault();
    },
    kill() {
      observer.disconnect();
      sigma.kill();
    },
  };
}

/** Layout pixels with `y` down become graph coordinates with `y` up. */
const toSlot = (mark: Mark | null): MarkSlot =>
  mark
    ? { x: mark.x, y: -mark.y, size: mark.radius, shape: mark.shape, color: mark.color, hidden: false }
    : { x: 0, y: 0, size: 1, shape: 0, color: '#000000', hidden: true };

function toCopy(event: Event): Event | null {
  if (event instanceof WheelEvent) return new WheelEvent(event.type, event);
  if (event instanceof MouseEvent) return new MouseEvent(event.type, event);
  if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent) {
    return new TouchEvent(event.type, {
      touches: [...event.touches],
      targetTouches: [...event.targetTouches],
      changedTouches: [...event.changedTouches],
      bubbles: false,
      cancelable: true,
    });
  }
  return null;
}
