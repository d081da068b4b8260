import type { Relation } from '../../../schema/relation.ts';
import { toPenPasses } from './edge-style.ts';
import type { Palette } from './palette.ts';
import { tracePath } from './path-step.ts';
import type { PathStep } from './path-step.ts';
import type { PictureEdge } from './picture-edges.ts';
import { toElbow, toJointElbow, toTrunkX } from './to-elbow.ts';
import type { Elbow, Point } from './to-elbow.ts';

/** A curve from a further parent, for the model under the pointer or selected. */
export interface DrawnCurve {
  readonly steps: readonly PathStep[];
  readonly relation: Relation;
}

export interface GroundScene {
  readonly edges: readonly PictureEdge[];
  /** Where a line stands on the stage, in pixels; `null` when it is not part of the picture. */
  readonly at: (key: string) => Point | null;
  /** Room that the mark of a line takes, in pixels. */
  readonly radius: (key: string) => number;
  /** Where the line to a node's children begins, in pixels right of its mark: behind its label, which covers it. */
  readonly lineStart: (key: string) => number;
  /** Keys of the selection and of all above it: their edges are drawn in ink. */
  readonly path: ReadonlySet<string>;
  readonly curves: readonly DrawnCurve[];
  /** From the model to its card; `[]` when there is none. */
  readonly connector: readonly PathStep[];
  readonly palette: Palette;
  readonly size: { readonly width: number; readonly height: number };
}

const THIN = 1.9;
const THICK = 2.4;
const MARK_GAP = 3;
const OUTSIDE = 60;

/** Paints everything that lies below marks and labels. O(edges). */
export function drawGround(context: CanvasRenderingContext2D, scene: GroundScene): void {
  const elbows = scene.edges.flatMap((edge) => {
    const elbow = toDrawnElbow(edge, scene);
    return elbow ? [{ edge, elbow }] : [];
  });
  const stroke = (steps: readonly PathStep[]): void => {
    context.beginPath();
    tracePath(context, steps);
    context.stroke();
  };
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.setLineDash([]);
  context.lineWidth = 1;
  context.strokeStyle = scene.palette.edge;
  for (const { edge, elbow } of elbows) {
    stroke(elbow.trunk);
    if (edge.relation === null) stroke(elbow.last);
  }
  context.lineWidth = 2;
  context.strokeStyle = scene.palette.text;
  for (const { edge, elbow } of elbows) if (isOnPath(edge, scene)) stroke(elbow.trunk);
  for (const { edge, elbow } of elbows) {
    if (edge.relation === null) continue;
    drawRelation(context, elbow.last, edge.relation, isOnPath(edge, scene) ? THICK : THIN, scene.palette);
  }
  for (const curve of scene.curves) {
    // A halo in the color of the ground keeps the curve apart from the lines it crosses.
    context.strokeStyle = scene.palette.surface;
    context.lineWidth = 7;
    stroke(curve.steps);
    drawRelation(
      context,
      curve.steps,
      curve.relation,
      curve.relation === 'merge' ? 1.2 : THIN,
      scene.palette,
    );
  }
  if (scene.connector.length > 0) {
    context.strokeStyle = scene.palette.borderStrong;
    context.lineWidth = 1;
    context.setLineDash([2, 3]);
    stroke(scene.connector);
    context.setLineDash([]);
  }
}

const isOnPath = (edge: PictureEdge, scene: GroundScene): boolean =>
  scene.path.has(edge.from) && scene.path.has(edge.to);

/** `null` where no part of the edge is in sight. */
function toDrawnElbow(edge: PictureEdge, scene: GroundScene): Elbow | null {
  const from = scene.at(edge.from);
  const to = scene.at(edge.to);
  if (!from || !to) return null;
  const { width, height } = scene.size;
  if (Math.max(from.y, to.y) < -OUTSIDE || Math.min(from.y, to.y) > height + OUTSIDE) return null;
  if (to.x < -OUTSIDE || from.x > width + OUTSIDE) return null;
  // Half pixels make lines of one pixel sharp.
  const left = { x: Math.min(from.x + scene.lineStart(edge.from), to.x), y: Math.round(from.y) + 0.5 };
  const right = { x: to.x, y: Math.round(to.y) + 0.5 };
  const trunkX = Math.round(toTrunkX(left, right, edge.isJoint)) + 0.5;
  const gap = edge.relation === null ? scene.radius(edge.to) : scene.radius(edge.to) + MARK_GAP;
  return edge.isJoint ? toJointElbow(left, trunkX, right, gap) : toElbow(left, trunkX, right, gap);
}

function drawRelation(
  context: CanvasRenderingContext2D,
  steps: readonly PathStep[],
  relation: Relation,
  width: number,
  palette: Palette,
): void {
  for (const pass of toPenPasses(relation, width, palette.dashes[relation])) {
    context.strokeStyle = pass.color === 'surface' ? palette.surface : palette.relations[relation];
    context.lineWidth = pass.width;
    context.lineCap = pass.cap;
    context.setLineDash([...pass.dash]);
    context.beginPath();
    tracePath(context, steps);
    context.stroke();
  }
  context.lineCap = 'butt';
  context.setLineDash([]);
}
