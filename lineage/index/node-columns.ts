import { toDictionaryColumn } from './dictionary.ts';
import { toSlots } from './id-column.ts';
import { reorderIds } from './id-text.ts';
import type { DictionaryColumn, NodeColumns } from './lineage-index.ts';
import type { ModelRows, TextRows } from './model-rows.ts';

/** All columns of the models, row `r` at ordinal `ordinals[r]`. O(n + bytes). */
export function toNodeColumns(models: ModelRows, ordinals: Uint32Array, ranks: Uint32Array): NodeColumns {
  const bytes = (column: Uint8Array): Uint8Array => reorder(column, new Uint8Array(models.count), ordinals);
  const numbers = (column: Uint32Array): Uint32Array =>
    reorder(column, new Uint32Array(models.count), ordinals);
  const texts = ({ codes, values }: TextRows): DictionaryColumn => toDictionaryColumn(numbers(codes), values);
  const keys = numbers(models.keys);
  const state = bytes(models.state);
  const ids = reorderIds(models.ids, ordinals);
  return {
    count: models.count,
    keys,
    ids: { ...ids, slots: toSlots(ids, state, keys) },
    idRanks: numbers(ranks),
    state,
    owner: texts(models.owner),
    license: texts(models.license),
    licenseName: texts(models.licenseName),
    licenseClass: bytes(models.licenseClass),
    task: texts(models.task),
    library: texts(models.library),
    inferredRelation: bytes(models.inferredRelation),
    downloads30d: numbers(models.downloads30d),
    likes: numbers(models.likes),
    createdAtS: numbers(models.createdAtS),
    flags: bytes(models.flags),
  };
}

function reorder<A extends Uint8Array | Uint32Array>(column: A, into: A, ordinals: Uint32Array): A {
  for (let row = 0; row < ordinals.length; row++) into[ordinals[row] ?? 0] = column[row] ?? 0;
  return into;
}
