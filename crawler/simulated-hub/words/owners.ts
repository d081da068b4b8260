import type { Random } from '../random.ts';

/** Who uploads. All invented, and named so that nobody takes them for real. */
const ROLES = {
  /** Repackagers: few, and very busy. */
  quantizer: { prefix: 'example-quants', count: 14, skew: 2.4 },
  /** Programs that upload by the thousand. */
  bot: { prefix: 'example-bot', count: 5, skew: 1.6 },
  merger: { prefix: 'example-merges', count: 24, skew: 2.2 },
  studio: { prefix: 'example-studio', count: 420, skew: 2.0 },
  lab: { prefix: 'example-lab', count: 260, skew: 2.2 },
  learner: { prefix: 'demo-user', count: 5200, skew: 1.25 },
} as const;

export type Role = keyof typeof ROLES;

/** An owner in a role; low numbers are drawn far more often than high ones. */
export function pickOwner(random: Random, role: Role): string {
  const { prefix, count, skew } = ROLES[role];
  return `${prefix}-${1 + Math.floor(count * random.next() ** skew)}`;
}
