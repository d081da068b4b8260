import type { Box } from './card-place.ts';
import type { SceneFrame } from './create-scene.ts';
import { toTextStart } from './label-detail.ts';
import type { PathStep } from './path-step.ts';

const ROOM = 8;
const INSET = 20;

/** From the end of a label (`width` px wide) to its card; nothing where the card stands left of that or close by. */
export function toConnector(frame: SceneFrame, key: string, width: number, card: Box): readonly PathStep[] {
  const mark = frame.at(key);
  if (!mark) return [];
  const start = mark.x + toTextStart(frame.radius(key)) + width;
  if (card.left < start + ROOM) return [];
  const y = Math.min(card.bottom - INSET, Math.max(card.top + INSET, mark.y));
  const bend = (card.left - start) / 2;
  return [
    ['M', start, mark.y],
    ['C', start + bend, mark.y, card.left - bend, y, card.left, y],
  ];
}
