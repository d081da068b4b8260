import type { Palette } from './palette.ts';
import type { PictureEdge } from './picture-edges.ts';
import type { PlacedPicture } from './placed-picture.ts';

export interface MinimapSize {
  readonly width: number;
  readonly height: number;
}

/** Minimap pixels per layout pixel, the same in both directions unless the picture is very long. */
export const toMinimapScale = (
  picture: PlacedPicture,
  size: MinimapSize,
): { readonly x: number; readonly y: number } => ({
  x: size.width / picture.width,
  y: size.height / picture.height,
});

/** Paints a picture in small: trunks, and a stroke in the relation's color for every model. O(lines). */
export function drawMinimap(
  context: CanvasRenderingContext2D,
  picture: PlacedPicture,
  edges: readonly PictureEdge[],
  size: MinimapSize,
  palette: Palette,
): void {
  const scale = toMinimapScale(picture, size);
  context.clearRect(0, 0, size.width, size.height);
  context.strokeStyle = palette.edge;
  context.lineWidth = 0.6;
  context.beginPath();
  for (const edge of edges) {
    const from = picture.places.get(edge.from);
    const to = picture.places.get(edge.to);
    if (!from || !to) continue;
    const trunkX = (to.x - 34) * scale.x;
    context.moveTo(from.x * scale.x, from.y * scale.y);
    context.lineTo(trunkX, from.y * scale.y);
    context.lineTo(trunkX, to.y * scale.y);
    context.lineTo(to.x * scale.x, to.y * scale.y);
  }
  context.stroke();
  const thickness = Math.max(0.6, Math.min(2, (picture.rowGap / 2) * scale.y));
  for (const item of picture.items) {
    const place = picture.places.get(item.key);
    if (item.kind !== 'node' || !place) continue;
    const isFocus = item.role === 'focus';
    context.fillStyle = isFocus || item.relation === 'root' ? palette.text : palette.relations[item.relation];
    const height = isFocus ? 3 : thickness;
    context.fillRect(place.x * scale.x, place.y * scale.y - height / 2, isFocus ? 14 : 13, height);
  }
}
