import { DERIVATION_COLUMNS } from './columns.ts';
import { readDerivationRecords } from './read-snapshot.ts';
import type { DerivationRecord } from './records.ts';

const FIELDS = Object.keys(DERIVATION_COLUMNS) as (keyof DerivationRecord)[];

/** Gives the derivations of one model after the other. Models must be asked for in ascending order of keys. */
export interface EdgeReader {
  readonly take: (childKey: number) => Promise<readonly DerivationRecord[]>;
  readonly close: () => Promise<void>;
}

/** Reads the derivations of a snapshot beside its models, which are in the same order; holds one group of rows. */
export function createEdgeReader(folder: string): EdgeReader {
  const chunks = readDerivationRecords(folder, FIELDS);
  let held: readonly DerivationRecord[] = [];
  let at = 0;
  const peek = async (): Promise<DerivationRecord | null> => {
    while (at === held.length) {
      const next = await chunks.next();
      if (next.done === true) return null;
      held = next.value;
      at = 0;
    }
    return held[at] ?? null;
  };
  return {
    async take(childKey) {
      const edges: DerivationRecord[] = [];
      for (let edge = await peek(); edge !== null && edge.childKey <= childKey; edge = await peek()) {
        if (edge.childKey === childKey) edges.push(edge);
        at += 1;
      }
      return edges;
    },
    close: async () => void (await chunks.return(undefined)),
  };
}
