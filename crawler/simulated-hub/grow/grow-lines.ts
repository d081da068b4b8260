import { drawCreation, LEGACY_MS } from '../calendar.ts';
import { toPlainDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { Random } from '../random.ts';
import type { IdRegistry } from '../words/id-registry.ts';
import { pickOwner } from '../words/owners.ts';
import { toBaseName, toLineName } from '../words/root-name.ts';
import { drawDownloads, drawLikes } from './draw-popularity.ts';
import { pickStatedLicense } from './pick-license.ts';

/** An origin of derivatives: a draft, how much is made from it, and whether it all came at once. */
export interface Origin {
  readonly draft: Draft;
  readonly pull: number;
  readonly burst: string | null;
}

const LINE_KINDS: readonly (readonly [Kind, number])[] = [
  ['text', 52],
  ['image', 16],
  ['encoder', 14],
  ['vision', 5],
  ['speech', 5],
  ['embed', 4],
  ['vlm', 4],
];

/**
 * Invented models from which others derive: the long tail behind the famous ones.
 * Their pulls follow a power law and add up to `pull`.
 */
export function growLines(count: number, pull: number, random: Random, ids: IdRegistry): readonly Origin[] {
  const sizes = Array.from({ length: count }, (_, rank) => 1 / (rank + 8) ** 0.85);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => ({ draft: growLine(random, ids), pull: (pull * size) / total, burst: null }));
}

function growLine(random: Random, ids: IdRegistry): Draft {
  const kind = random.weighted(LINE_KINDS);
  const sizeB =
    kind === 'text' || kind === 'vlm' ? random.pick([0.5, 1.1, 1.5, 3, 7, 8, 13]) : 0.1 + random.next() / 4;
  const name = kind === 'text' || kind === 'vlm' ? toLineName(random, sizeB) : toBaseName(random, kind);
  let createdAtMs = drawCreation(random);
  if (createdAtMs < LEGACY_MS + 2000) createdAtMs = drawCreation(random);
  const downloads30d = drawDownloads(random, 400);
  return {
    ...toPlainDraft(ids.claim(pickOwner(random, 'lab'), name), kind, createdAtMs),
    ...(random.chance(0.8) ? pickStatedLicense(random) : {}),
    task: KINDS[kind].task,
    library: KINDS[kind].library,
    parameters: Math.round(sizeB * 1e9),
    downloads30d,
    likes: drawLikes(random, downloads30d),
    hasCard: true,
  };
}
