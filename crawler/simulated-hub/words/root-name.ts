import type { Kind } from '../kinds.ts';
import type { Random } from '../random.ts';
import { GAMES, LINES, TOPICS } from './topics.ts';

/** The name of a model that tells of no parent. */
export function toRootName(random: Random, kind: Kind): string {
  const topic = random.pick(TOPICS[kind]);
  const number = 1 + random.below(999);
  return random.pick([
    `${topic}-model-${number}`,
    `my-${topic}-${kind}`,
    `${topic}_checkpoint_${number * 100}`,
    `${kind}-${topic}-v${1 + random.below(5)}`,
    `${random.pick(LINES).toLowerCase()}-${topic}`,
    `test-${topic}-${number}`,
  ]);
}

/** The name of a model line of its own, from which others derive: `Heron-7B`. */
export const toLineName = (random: Random, sizeB: number): string =>
  `${random.pick(LINES)}-${sizeB < 1 ? `${Math.round(sizeB * 1000)}M` : `${Math.round(sizeB * 10) / 10}B`}`;

/** The name of such a line of small models: `heron-encoder-base`. */
export const toBaseName = (random: Random, kind: Kind): string =>
  `${random.pick(LINES).toLowerCase()}-${kind}-${random.pick(['base', 'small', 'large', 'v1'])}`;

/** What a course on reinforcement learning leaves behind: `ppo-LunarLander-v2`. */
export const toGameName = (random: Random): string =>
  `${random.pick(['ppo', 'dqn', 'a2c', 'q', 'reinforce'])}-${random.pick(GAMES)}`;
