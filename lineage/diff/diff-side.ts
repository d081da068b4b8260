import { MODEL_STATES } from '../../schema/model.ts';
import type { ModelState } from '../../schema/model.ts';
import { createByteColumn, createNumberColumn } from '../index/growing-column.ts';
import { createIdTextBuilder } from '../index/id-text.ts';
import type { IdText } from '../index/id-text.ts';
import { createKeyLookup } from '../index/key-lookup.ts';
import { UNKNOWN_COUNT } from '../index/lineage-index.ts';
import type { Dictionary } from '../index/dictionary.ts';

/** What a comparison reads of a model. */
export interface DiffModel {
  readonly key: number;
  readonly id: string;
  readonly hubId: string | null;
  readonly state: ModelState;
  readonly license: readonly string[];
  readonly licenseName: string | null;
  readonly createdAtMs: number | null;
  readonly downloads30d: number | null;
  readonly descendantCount: number;
}

export interface DiffEdge {
  readonly childKey: number;
  readonly parentKey: number;
}

/** One of two states that are compared, as columns by row, about 100 bytes a model. */
export interface DiffSide {
  readonly count: number;
  readonly keys: Uint32Array;
  readonly ids: IdText;
  /** `''` where unknown. */
  readonly hubIds: IdText;
  /** Index into `MODEL_STATES`. */
  readonly state: Uint8Array;
  /** Codes of the dictionary that both sides share. */
  readonly license: Uint32Array;
  /** Seconds since 1970 when it was created, as its `_id` has it, else as stated; 0 where unknown. */
  readonly bornAtS: Uint32Array;
  readonly downloads30d: Uint32Array;
  readonly descendantCount: Uint32Array;
  /** The parents of row `r` are the rows `parents.targets[offsets[r] .. offsets[r + 1])`, in their order. */
  readonly parents: { readonly offsets: Uint32Array; readonly targets: Uint32Array };
}

export interface DiffSideBuilder {
  addModels(chunk: readonly DiffModel[]): void;
  /** In the order of positions for each child. Models may come later. */
  addDerivations(chunk: readonly DiffEdge[]): void;
  /** Throws when a derivation leads to a key that no model has. */
  build(): DiffSide;
}

const NAME_MARK = '\n';

/** A license as one text: labels, then the name that a card gives it. */
export const toLicenseText = ({ license, licenseName }: Pick<DiffModel, 'license' | 'licenseName'>): string =>
  licenseName === null ? license.join(' + ') : `${license.join(' + ')}${NAME_MARK}${licenseName}`;

/** The labels and the name in such a text. */
export function fromLicenseText(text: string): Pick<DiffModel, 'license' | 'licenseName'> {
  const [labels = '', licenseName = null] = text.split(NAME_MARK, 2);
  return { license: labels === '' ? [] : labels.split(' + '), licenseName };
}

/** `licenses`: the dictionary that both sides share. */
export function createDiffSide(licenses: Dictionary): DiffSideBuilder {
  const keys = createNumberColumn();
  const ids = createIdTextBuilder();
  const hubIds = createIdTextBuilder();
  const state = createByteColumn();
  const license = createNumberColumn();
  const bornAtS = createNumberColumn();
  const downloads30d = createNumberColumn();
  const descendantCount = createNumberColumn();
  const childKeys = createNumberColumn();
  const parentKeys = createNumberColumn();
  return {
    addModels(chunk) {
      for (const model of chunk) {
        keys.push(model.key);
        ids.push(model.id);
        hubIds.push(model.hubId ?? '');
        state.push(MODEL_STATES.indexOf(model.state));
        license.push(licenses.toCode(toLicenseText(model)));
        bornAtS.push(toBirthS(model));
        downloads30d.push(Math.min(model.downloads30d ?? UNKNOWN_COUNT, UNKNOWN_COUNT));
        descendantCount.push(model.descendantCount);
      }
    },
    addDerivations(chunk) {
      for (const { childKey, parentKey } of chunk) {
        childKeys.push(childKey);
        parentKeys.push(parentKey);
      }
    },
    build() {
      const all = keys.values();
      return {
        count: all.length,
        keys: all,
        ids: ids.values(),
        hubIds: hubIds.values(),
        state: state.values(),
        license: license.values(),
        bornAtS: bornAtS.values(),
        downloads30d: downloads30d.values(),
        descendantCount: descendantCount.values(),
        parents: toParents(all, childKeys.values(), parentKeys.values()),
      };
    },
  };
}

/** The first 8 digits of an `_id` spell the second in which it was made. */
function toBirthS({ hubId, createdAtMs }: DiffModel): number {
  const seconds = hubId === null ? Number.NaN : Number.parseInt(hubId.slice(0, 8), 16);
  if (!Number.isNaN(seconds)) return seconds;
  return Math.max(0, Math.floor((createdAtMs ?? 0) / 1000));
}

/** A counting sort by child; the edges of each keep their order. O(models + edges). */
function toParents(keys: Uint32Array, childKeys: Uint32Array, parentKeys: Uint32Array): DiffSide['parents'] {
  const rowOf = createKeyLookup(keys);
  const offsets = new Uint32Array(keys.length + 1);
  const children = childKeys.map((key) => toRow(rowOf(key), key));
  for (const child of children) offsets[child + 1] = (offsets[child + 1] ?? 0) + 1;
  for (let row = 0; row < keys.length; row++) {
    offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  }
  const next = offsets.slice();
  const targets = new Uint32Array(children.length);
  for (const [edge, child] of children.entries()) {
    const key = parentKeys[edge] ?? 0;
    const at = next[child] ?? 0;
    targets[at] = toRow(rowOf(key), key);
    next[child] = at + 1;
  }
  return { offsets, targets };
}

function toRow(row: number, key: number): number {
  if (row >= 0) return row;
  throw new Error(`A derivation names the key ${key}, which no model has: write the snapshot again.`);
}
