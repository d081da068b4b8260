import { toDictionaryColumn } from './dictionary.ts';
import { toSlots } from './id-column.ts';
import { reorderIds } from './id-text.ts';
import type { DictionaryColumn, NodeColumns } from './lineage-index.ts';
import type { ModelRows, TextRows } from './model-rows.ts';

/** All columns of the models in the order of `rows`. O(n + bytes). */
export function toNodeColumns(models: ModelRows, rows: Uint32Array, ranks: Uint32Array): NodeColumns {
  const bytes = (column: Uint8Array): Uint8Array => reorder(column, new Uint8Array(rows.length), rows);
  const numbers = (column: Uint32Array): Uint32Array => reorder(column, new Uint32Array(rows.length), rows);
  const texts = ({ codes, values }: TextRows): DictionaryColumn => toDictionaryColumn(codes, values, rows);
  const keys = numbers(models.keys);
  const state = bytes(models.state);
  const ids = reorderIds(models.ids, rows);
  return {
    count: models.count,
    keys,
    ids: { ...ids, slots: toSlots(ids, state, keys) },
    idRanks: numbers(ranks),
    state,
    owner: texts(models.owner),
    license: texts(models.license),
    task: texts(models.task),
    library: texts(models.library),
    inferredRelation: bytes(models.inferredRelation),
    downloads30d: numbers(models.downloads30d),
    likes: numbers(models.likes),
    createdAtS: numbers(models.createdAtS),
    flags: bytes(models.flags),
  };
}

function reorder<A extends Uint8Array | Uint32Array>(column: A, into: A, rows: Uint32Array): A {
  for (let i = 0; i < rows.length; i++) into[i] = column[rows[i] ?? 0] ?? 0;
  return into;
}
