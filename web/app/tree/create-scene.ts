import { fitView, zoomView } from './camera-view.ts';
import type { CameraView, StageSize } from './camera-view.ts';
import { createStage } from './create-stage.ts';
import { drawGround } from './draw-ground.ts';
import type { DrawnCurve } from './draw-ground.ts';
import { toLabelDetail, toLineStart } from './label-detail.ts';
import { isMoving, toPlaceAt, toStart } from './motion.ts';
import type { Motion } from './motion.ts';
import type { Palette } from './palette.ts';
import type { PathStep } from './path-step.ts';
import { toPictureEdges } from './picture-edges.ts';
import type { PictureEdge } from './picture-edges.ts';
import { toItemRadius, toLargestDownloads, toMark } from './picture-marks.ts';
import type { Place, PlacedPicture } from './placed-picture.ts';
import { isSameView, toHomeView, toRevealed } from './scene-views.ts';
import type { Point } from './to-elbow.ts';

/** What lies over the bare picture: the reader's selection, and what follows from it. */
export interface SceneDress {
  /** Keys of the selection and all above it. */
  readonly path: ReadonlySet<string>;
  /** Keys that stay bright; `null`: all. */
  readonly bright: ReadonlySet<string> | null;
  /** Makes the curves of further parents for the present places. */
  readonly toCurves: (frame: SceneFrame) => readonly DrawnCurve[];
  readonly toConnector: (frame: SceneFrame) => readonly PathStep[];
}

/** One frame: where everything stands on the stage. */
export interface SceneFrame {
  readonly picture: PlacedPicture;
  readonly view: CameraView;
  readonly size: StageSize;
  /** Stage pixels of a line's mark; `null` when it is not part of the picture. */
  readonly at: (key: string) => Point | null;
  readonly radius: (key: string) => number;
}

export type ShowHow =
  | { readonly kind: 'anew' }
  | { readonly kind: 'around' | 'resized'; readonly key: string };

export interface SceneListener {
  readonly onHover: (key: string | null) => void;
  readonly onClick: (key: string | null) => void;
}

export interface Scene {
  /**
   * Draws another picture. `anew`: from its beginning. `around`: the line `key` stays where it is on the stage.
   * `resized`: the same, unless the reader has not moved the picture; then from its beginning.
   */
  show(picture: PlacedPicture, how: ShowHow): void;
  dress(dress: SceneDress): void;
  paint(palette: Palette): void;
  /** Calls back in every frame until the returned function is called, and once at once. */
  subscribe(onFrame: (frame: SceneFrame) => void): () => void;
  zoomBy(factor: number): void;
  /** All of the picture. */
  fit(): void;
  /** Brings a line into sight, if it is not. */
  reveal(key: string): void;
  /** Puts a point of the layout into the middle of the stage. */
  center(point: Place): void;
  forward(event: Event): void;
  kill(): void;
}

const MOTION_MS = 160;
const BARE: SceneDress = { path: new Set(), bright: null, toCurves: () => [], toConnector: () => [] };

/** The living picture: sigma's stage, motion between pictures, and everything that follows the camera. */
export function createScene(
  container: HTMLElement,
  listener: SceneListener,
  options: { readonly palette: Palette; readonly isCalm: boolean },
): Scene {
  let palette = options.palette;
  let picture: PlacedPicture | null = null;
  let edges: readonly PictureEdge[] = [];
  let radii: ReadonlyMap<string, number> = new Map();
  let motion: Motion = { from: new Map(), to: new Map(), startMs: 0, durationMs: 0 };
  let dress = BARE;
  let home: CameraView = { scale: 1, x: 0, y: 0 };
  let nextFrame = 0;
  let last: SceneFrame | null = null;
  let markKeys: readonly string[] = [];
  const subscribers = new Set<(frame: SceneFrame) => void>();

  const stage = createStage(
    container,
    {
      onFrame(view, size, ground) {
        const shown = picture;
        if (!shown) return;
        last = toFrame(shown, view, size);
        const toCurves = dress.toCurves(last);
        for (const subscriber of subscribers) subscriber(last);
        drawGround(ground, {
          edges,
          at: last.at,
          radius: last.radius,
          lineStart: (key) => toLineStart(last?.radius(key) ?? 0, toLabelDetail(shown.rowGap * view.scale)),
          path: dress.path,
          curves: toCurves,
          connector: dress.toConnector(last),
          palette,
          size,
        });
      },
      onHover: (mark) => listener.onHover(mark === null ? null : (markKeys[mark] ?? null)),
      onClick: (mark) => listener.onClick(mark === null ? null : (markKeys[mark] ?? null)),
    },
    options.isCalm,
  );

  function toFrame(shown: PlacedPicture, view: CameraView, size: StageSize): SceneFrame {
    const now = performance.now();
    const at = (key: string): Point | null => {
      const place = toPlaceAt(motion, key, now);
      return place && { x: place.x * view.scale + view.x, y: place.y * view.scale + view.y };
    };
    return { picture: shown, view, size, at, radius: (key) => radii.get(key) ?? 0 };
  }

  function draw(): void {
    const now = performance.now();
    const nodes = (picture?.items ?? []).filter((item) => item.kind === 'node');
    markKeys = nodes.map((item) => item.key);
    stage.draw(
      nodes.map((item) =>
        toMark(item, toPlaceAt(motion, item.key, now) ?? { x: 0, y: 0 }, radii.get(item.key) ?? 0, {
          palette,
          isFaded: dress.bright !== null && !dress.bright.has(item.key),
        }),
      ),
    );
    cancelAnimationFrame(nextFrame);
    if (isMoving(motion, now)) nextFrame = requestAnimationFrame(draw);
  }

  return {
    show(next, how) {
      const now = performance.now();
      const before = new Map(
        [...(picture?.places.keys() ?? [])].flatMap((key) => {
          const place = toPlaceAt(motion, key, now);
          return place ? [[key, place] as const] : [];
        }),
      );
      const key =
        how.kind === 'anew' || (how.kind === 'resized' && isSameView(stage.view(), home)) ? null : how.key;
      const anchor = key === null ? undefined : before.get(key);
      const target = key === null ? undefined : next.places.get(key);
      picture = next;
      edges = toPictureEdges(next.items);
      const largest = toLargestDownloads(next.items);
      radii = new Map(next.items.map((item) => [item.key, toItemRadius(item, largest)]));
      stage.setExtent(next);
      if (anchor && target) {
        const shift = { x: target.x - anchor.x, y: target.y - anchor.y };
        const view = stage.view();
        const parents = new Map(next.items.map((item) => [item.key, item.parentKey]));
        motion = {
          from: toStart(before, next.places, parents, shift),
          to: next.places,
          startMs: now,
          durationMs: options.isCalm ? 0 : MOTION_MS,
        };
        stage.setView(
          { scale: view.scale, x: view.x - shift.x * view.scale, y: view.y - shift.y * view.scale },
          0,
        );
      } else {
        motion = { from: new Map(), to: next.places, startMs: now, durationMs: 0 };
        home = toHomeView(next, stage.size());
        stage.setView(home, 0);
      }
      draw();
    },
    dress(next) {
      dress = next;
      draw();
    },
    paint(next) {
      palette = next;
      draw();
    },
    subscribe(onFrame) {
      subscribers.add(onFrame);
      if (last) onFrame(last);
      return () => subscribers.delete(onFrame);
    },
    zoomBy(factor) {
      const { width, height } = stage.size();
      stage.setView(
        zoomView(stage.view(), stage.view().scale * factor, { x: width / 2, y: height / 2 }),
        MOTION_MS,
      );
    },
    fit() {
      if (picture) stage.setView(fitView(picture, stage.size()), MOTION_MS);
    },
    reveal(key) {
      const place = motion.to.get(key);
      if (place) stage.setView(toRevealed(stage.view(), place, stage.size()), MOTION_MS);
    },
    center(point) {
      const { scale } = stage.view();
      const { width, height } = stage.size();
      stage.setView({ scale, x: width / 2 - point.x * scale, y: height / 2 - point.y * scale }, 0);
    },
    forward: stage.forward,
    kill() {
      cancelAnimationFrame(nextFrame);
      subscribers.clear();
      stage.kill();
    },
  };
}
