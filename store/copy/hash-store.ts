import { createHash } from 'node:crypto';
import { toStoredModel } from '../observe/row.ts';
import type { Row } from '../observe/row.ts';
import type { Store } from '../port.ts';

/** What two stores that hold the same have in common, whatever their keys and the order of their rows. */
export interface StoreHash {
  /** Live and gone. */
  readonly models: number;
  readonly references: number;
  readonly derivations: number;
  /** Hexadecimal; of all models with their references and dates, and of all derivations. */
  readonly hash: string;
}

/** The sum of the hashes of all parts, each 128 bits: the order of the parts does not matter, their number does. */
function createSum(): { readonly add: (text: string) => void; readonly hex: () => string } {
  let sum = 0n;
  return {
    add(text) {
      const part = createHash('sha256').update(text).digest('hex').slice(0, 32);
      sum = (sum + BigInt(`0x${part}`)) & MASK;
    },
    hex: () => sum.toString(16).padStart(32, '0'),
  };
}

const MASK = (1n << 128n) - 1n;

/** Reads all of a store that was derived. O(models + references + derivations), about 100 bytes a model. */
export async function hashStore(store: Store): Promise<StoreHash> {
  const sum = createSum();
  const names = new Map<number, string>();
  const count = { models: 0, references: 0, derivations: 0 };
  for await (const rows of store.scanRows(0)) {
    for (const row of rows) {
      names.set(row.key, toName(row));
      sum.add(toText(row));
      count.models += 1;
      count.references += row.references.length;
    }
  }
  for await (const stubs of store.scanModels(['stub'])) {
    for (const { key, id } of stubs) names.set(key, id);
  }
  for await (const derivations of store.scanDerivations()) {
    for (const { childKey, parentKey, ...edge } of derivations) {
      const { position, relation, evidence, declaredRelation } = edge;
      const ends = [names.get(childKey), names.get(parentKey)];
      sum.add(JSON.stringify([...ends, position, relation, evidence, declaredRelation]));
      count.derivations += 1;
    }
  }
  return { ...count, hash: sum.hex() };
}

/** What tells a repository from all others. */
const toName = ({ hubId, id, state, createdAtMs }: Row): string =>
  hubId ?? `${id} ${state} ${createdAtMs ?? ''}`;

/** Everything observed of a row, but for its key and the numbers by which its store keeps dates and crawls. */
function toText(row: Row): string {
  const { key: _key, ...facts } = toStoredModel(row);
  const references = row.references.map((each) => [
    each.source,
    each.position,
    each.target,
    each.targetHubId,
    each.relation,
    each.declaredRelation,
    each.evidence,
  ]);
  return JSON.stringify([facts, row.isReplaced, row.dates.days, references]);
}
