/**
 * How the picture lies on the stage: a point `p` of the layout stands at `p * scale + offset`, in pixels from the
 * stage's top left corner. At scale 1 the picture is as it was laid out.
 */
export interface CameraView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** A sigma camera without rotation. */
export interface CameraState {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/**
 * Side of the square that sigma is told the graph fills. It never changes, whatever is drawn, so that one camera
 * always means one view. Layout points go in with `y` turned up.
 */
export const GRAPH_SIDE = 1000;

export const SCALE_LIMITS = { min: 0.02, max: 2.5 } as const;

/** The view that a camera gives on a stage. Inverse of `toCameraState`. */
export function toCameraView(camera: CameraState, stage: StageSize): CameraView {
  const side = Math.min(stage.width, stage.height);
  const scale = side / (GRAPH_SIDE * camera.ratio);
  return {
    scale,
    x: stage.width / 2 - (camera.x - 0.5) * GRAPH_SIDE * scale,
    y: stage.height / 2 + (camera.y - 0.5) * GRAPH_SIDE * scale,
  };
}

/** The camera that shows a view on a stage. */
export function toCameraState(view: CameraView, stage: StageSize): CameraState {
  const side = Math.min(stage.width, stage.height);
  return {
    ratio: side / (GRAPH_SIDE * view.scale),
    x: 0.5 + (stage.width / 2 - view.x) / (GRAPH_SIDE * view.scale),
    y: 0.5 - (stage.height / 2 - view.y) / (GRAPH_SIDE * view.scale),
  };
}

/** The camera ratios that keep the scale within `SCALE_LIMITS`. */
export function toRatioLimits(stage: StageSize): { readonly min: number; readonly max: number } {
  const side = Math.min(stage.width, stage.height);
  return { min: side / (GRAPH_SIDE * SCALE_LIMITS.max), max: side / (GRAPH_SIDE * SCALE_LIMITS.min) };
}

/** The same view at another scale, with the stage point `at` standing still. */
export function zoomView(
  view: CameraView,
  scale: number,
  at: { readonly x: number; readonly y: number },
): CameraView {
  const bounded = Math.min(SCALE_LIMITS.max, Math.max(SCALE_LIMITS.min, scale));
  const factor = bounded / view.scale;
  return { scale: bounded, x: at.x - (at.x - view.x) * factor, y: at.y - (at.y - view.y) * factor };
}

/** All of a picture of `width` x `height` on the stage, never larger than laid out. */
export function fitView(picture: StageSize, stage: StageSize): CameraView {
  const scale = Math.max(
    SCALE_LIMITS.min,
    Math.min(1, stage.width / Math.max(1, picture.width), stage.height / Math.max(1, picture.height)),
  );
  return {
    scale,
    x: Math.max(0, (stage.width - picture.width * scale) / 2) * (scale < 1 ? 1 : 0),
    y: Math.max(0, (stage.height - picture.height * scale) / 2),
  };
}

/**
 * The nearest view in which some of the picture is in sight: at least `margin` pixels of it in both directions.
 */
export function keepInSight(
  view: CameraView,
  picture: StageSize,
  stage: StageSize,
  margin: number,
): CameraView {
  const clamp = (value: number, size: number, room: number): number =>
    Math.min(room - margin, Math.max(margin - size * view.scale, value));
  return {
    scale: view.scale,
    x: clamp(view.x, picture.width, stage.width),
    y: clamp(view.y, picture.height, stage.height),
  };
}
