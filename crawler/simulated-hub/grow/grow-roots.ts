import { drawCreation } from '../calendar.ts';
import { toPlainDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { KINDS } from '../kinds.ts';
import type { Kind } from '../kinds.ts';
import type { Random } from '../random.ts';
import type { IdRegistry } from '../words/id-registry.ts';
import { pickOwner } from '../words/owners.ts';
import { toGameName, toRootName } from '../words/root-name.ts';
import { drawDownloads, drawLikes } from './draw-popularity.ts';
import { pickStatedLicense } from './pick-license.ts';

/** What models without a parent tell about themselves. Half of them tell nothing at all. */
type Telling = 'nothing' | 'library' | 'task' | 'game' | 'license' | 'all';

const TELLING: readonly (readonly [Telling, number])[] = [
  ['nothing', 50],
  ['library', 22],
  ['task', 3],
  ['game', 4],
  ['license', 11],
  ['all', 10],
];

const ROOT_KINDS: readonly (readonly [Kind, number])[] = [
  ['text', 44],
  ['encoder', 22],
  ['image', 12],
  ['vision', 8],
  ['speech', 6],
  ['seq2seq', 4],
  ['embed', 3],
  ['voice', 1],
];

/** Models without parents and children: most of the Hub. They appear as the real Hub grew. */
export const growRoots = (count: number, random: Random, ids: IdRegistry): readonly Draft[] =>
  Array.from({ length: Math.max(0, count) }, () => growRoot(random, ids));

function growRoot(random: Random, ids: IdRegistry): Draft {
  const telling = random.weighted(TELLING);
  const kind = random.weighted(ROOT_KINDS);
  const owner = pickOwner(random, random.chance(0.15) ? 'lab' : 'learner');
  const name = telling === 'game' ? toGameName(random) : toRootName(random, kind);
  const downloads30d = drawDownloads(random, 6);
  const plain = {
    ...toPlainDraft(ids.claim(owner, name), kind, drawCreation(random)),
    downloads30d,
    likes: drawLikes(random, downloads30d),
    hasCard: telling !== 'nothing',
  };
  switch (telling) {
    case 'nothing':
      return plain;
    case 'game':
      return {
        ...plain,
        task: 'reinforcement-learning',
        library: 'stable-baselines3',
        authorTags: ['deep-reinforcement-learning'],
      };
    case 'library':
      return { ...plain, library: KINDS[kind].library };
    case 'license':
      return { ...plain, ...pickStatedLicense(random), library: KINDS[kind].library };
    case 'task':
      return { ...plain, library: KINDS[kind].library, task: KINDS[kind].childTasks[0] };
    case 'all':
      return {
        ...plain,
        ...pickStatedLicense(random),
        library: KINDS[kind].library,
        task: KINDS[kind].childTasks[0],
      };
  }
}
