import type { Draft } from '../draft.ts';
import type { Random } from '../random.ts';

/** One way in which real records are not as they should be. */
export interface Dirt {
  readonly name: string;
  /** Share of all derivatives that show it on the real Hub. */
  readonly share: number;
  readonly suits: (draft: Draft, hub: DirtHub) => boolean;
  readonly soil: (draft: Draft, hub: DirtHub) => Draft;
}

/** What a kind of dirt can look at. */
export interface DirtHub {
  readonly random: Random;
  readonly find: (id: string) => Draft | undefined;
  /** Ids of models that others could have been made from, of one kind. */
  readonly basesLike: (draft: Draft) => readonly string[];
  /** Derivatives with the same first parent. */
  readonly siblings: (draft: Draft) => readonly string[];
}

export const firstParent = (draft: Draft): string => draft.parents[0] ?? '';
