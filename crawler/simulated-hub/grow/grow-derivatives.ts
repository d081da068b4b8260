import { drawDerivation } from '../calendar.ts';
import type { Draft } from '../draft.ts';
import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { Random } from '../random.ts';
import type { IdRegistry } from '../words/id-registry.ts';
import type { Origin } from './grow-lines.ts';
import { toDerivative } from './to-derivative.ts';

/** Share of derivatives that are made from another derivative: it gives the depths measured on real records. */
const SECOND_HAND = 0.19;

/** How likely a derivative becomes a parent itself, by what it is. */
const FERTILITY = { finetune: 0.5, merge: 0.35, quantized: 0.05, adapter: 0.012 } as const;

/**
 * About `count` derivatives of the origins, in the order in which they appeared.
 * How many each origin gets follows its pull; a few dozen models carry most of the tree, as on the Hub.
 */
export function growDerivatives(
  origins: readonly Origin[],
  count: number,
  random: Random,
  ids: IdRegistry,
): readonly Draft[] {
  const clans = new Map<Origin, Draft[]>(origins.map((origin) => [origin, []]));
  return scheduleBirths(origins, count, random).map(({ origin, createdAtMs }) => {
    const clan = clans.get(origin) ?? [];
    const { draft: root, burst } = origin;
    const relation = burst === null ? random.weighted(KINDS[root.kind].relations) : 'adapter';
    const parents =
      relation === 'merge' && clan.length >= 2
        ? pickMergeParents(root, clan, random)
        : [burst === null && clan.length > 0 && random.chance(SECOND_HAND) ? pickEarly(clan, random) : root];
    const draft = toDerivative({
      parents,
      relation: relation === 'merge' && parents.length < 2 ? 'finetune' : relation,
      createdAtMs,
      isBulk: burst !== null,
      random,
      ids,
    });
    if (draft.relation !== null && burst === null && random.chance(FERTILITY[draft.relation])) {
      clan.push(draft);
    }
    return draft;
  });
}

/** Mean days until somebody derives from a model: language models are soon replaced by their successors. */
const FADING: Readonly<Partial<Record<Kind, number>>> = { text: 210, vlm: 210, robot: 200 };

interface Birth {
  readonly origin: Origin;
  readonly createdAtMs: number;
}

function scheduleBirths(origins: readonly Origin[], count: number, random: Random): readonly Birth[] {
  const total = origins.reduce((sum, origin) => sum + origin.pull, 0);
  const births: Birth[] = [];
  for (const origin of origins) {
    const expected = (count * origin.pull) / total;
    const born = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
    const [releasedMs, meanDays] =
      origin.burst === null
        ? [origin.draft.createdAtMs, FADING[origin.draft.kind] ?? 480]
        : [Date.parse(`${origin.burst}-01T00:00:00Z`), 50];
    for (let nth = 0; nth < born; nth += 1) {
      births.push({ origin, createdAtMs: drawDerivation(random, releasedMs, meanDays) });
    }
  }
  return births.toSorted((left, right) => left.createdAtMs - right.createdAtMs);
}

/** Early ones are taken most: who was there first has the most children. */
function pickEarly(clan: readonly Draft[], random: Random): Draft {
  return random.pick(clan.slice(0, Math.max(1, Math.ceil(clan.length * random.next() ** 1.5))));
}

function pickMergeParents(root: Draft, clan: readonly Draft[], random: Random): readonly Draft[] {
  const wanted = 2 + (random.chance(0.35) ? 1 : 0) + (random.chance(0.12) ? 1 : 0);
  const parents = new Set<Draft>(random.chance(0.25) ? [root] : []);
  for (let tries = 0; parents.size < wanted && tries < 12; tries += 1) parents.add(random.pick(clan));
  return [...parents];
}
