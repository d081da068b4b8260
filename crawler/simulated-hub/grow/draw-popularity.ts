import type { Random } from '../random.ts';

/** Monthly downloads: none for two models in three, then a power law. `scale` is about the median of the rest. */
export function drawDownloads(random: Random, scale: number): number {
  if (!random.chance(0.36)) return 0;
  return Math.floor(scale * (1 / (1 - random.next() * 0.9999) ** 0.9 - 0.7));
}

export const drawLikes = (random: Random, downloads30d: number): number =>
  Math.floor(Math.sqrt(downloads30d) * random.next() ** 4 * 0.8);
