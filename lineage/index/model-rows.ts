import { LICENSE_CLASSES, toLicenseClass } from '../../schema/licenses/license-class.ts';
import { MODEL_STATES, toOwner } from '../../schema/model.ts';
import { toRelationCode } from '../../schema/relation.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import { createDictionary } from './dictionary.ts';
import { createByteColumn, createNumberColumn } from './growing-column.ts';
import type { IdText } from './id-text.ts';
import { createIdTextBuilder } from './id-text.ts';
import { NODE_FLAGS, NO_GUESS, UNKNOWN_COUNT } from './lineage-index.ts';

/** A text column in arrival order: `values[codes[row]]`. */
export interface TextRows {
  readonly values: readonly string[];
  readonly codes: Uint32Array;
}

/** Models as columns, one entry a row, in the order in which they arrived. */
export interface ModelRows {
  readonly count: number;
  readonly keys: Uint32Array;
  readonly ids: IdText;
  readonly state: Uint8Array;
  readonly owner: TextRows;
  readonly license: TextRows;
  readonly licenseName: TextRows;
  readonly licenseClass: Uint8Array;
  readonly task: TextRows;
  readonly library: TextRows;
  readonly inferredRelation: Uint8Array;
  readonly downloads30d: Uint32Array;
  readonly likes: Uint32Array;
  readonly createdAtS: Uint32Array;
  readonly flags: Uint8Array;
}

export interface ModelRowsBuilder {
  push(model: StoredModel): void;
  values(): ModelRows;
}

export function createModelRowsBuilder(): ModelRowsBuilder {
  const keys = createNumberColumn();
  const ids = createIdTextBuilder();
  const state = createByteColumn();
  const owner = createTextColumn();
  const license = createTextColumn();
  const licenseName = createTextColumn();
  const licenseClass = createByteColumn();
  const toClassCode = createClassCoder();
  const task = createTextColumn();
  const library = createTextColumn();
  const inferredRelation = createByteColumn();
  const downloads30d = createNumberColumn();
  const likes = createNumberColumn();
  const createdAtS = createNumberColumn();
  const flags = createByteColumn();
  let count = 0;
  return {
    push(model) {
      count++;
      keys.push(model.key);
      ids.push(model.id);
      state.push(MODEL_STATES.indexOf(model.state));
      owner.push(toOwner(model.id) ?? '');
      license.push(model.license.length === 1 ? (model.license[0] ?? '') : model.license.join(' + '));
      licenseName.push(model.licenseName ?? '');
      licenseClass.push(toClassCode(model));
      task.push(model.task ?? '');
      library.push(model.library ?? '');
      inferredRelation.push(
        model.inferredRelation === null ? NO_GUESS : toRelationCode(model.inferredRelation),
      );
      downloads30d.push(toCount(model.downloads30d));
      likes.push(toCount(model.likes));
      createdAtS.push(toSeconds(model.createdAtMs));
      flags.push(toFlags(model));
    },
    values: () => ({
      count,
      keys: keys.values(),
      ids: ids.values(),
      state: state.values(),
      owner: owner.values(),
      license: license.values(),
      licenseName: licenseName.values(),
      licenseClass: licenseClass.values(),
      task: task.values(),
      library: library.values(),
      inferredRelation: inferredRelation.values(),
      downloads30d: downloads30d.values(),
      likes: likes.values(),
      createdAtS: createdAtS.values(),
      flags: flags.values(),
    }),
  };
}

function createTextColumn(): { push(text: string): void; values(): TextRows } {
  const dictionary = createDictionary();
  const codes = createNumberColumn();
  return {
    push: (text) => codes.push(dictionary.toCode(text)),
    values: () => ({ values: dictionary.values(), codes: codes.values() }),
  };
}

/** The class of one label is looked up once; lists and named licenses each time, they are few. */
function createClassCoder(): (model: StoredModel) => number {
  const codes = new Map<string, number>();
  const look = ({ license, licenseName }: StoredModel): number => {
    const key = toLicenseClass(license, licenseName);
    return LICENSE_CLASSES.findIndex((known) => known.key === key);
  };
  return (model) => {
    if (model.license.length > 1 || model.licenseName !== null) return look(model);
    const label = model.license[0] ?? '';
    const known = codes.get(label);
    if (known !== undefined) return known;
    const code = look(model);
    codes.set(label, code);
    return code;
  };
}

const toCount = (count: number | null): number =>
  count === null ? UNKNOWN_COUNT : Math.min(Math.max(count, 0), UNKNOWN_COUNT - 1);

/** Dates before 1970 or after 2106 do not fit the column and count as unknown. */
function toSeconds(ms: number | null): number {
  const seconds = Math.floor((ms ?? 0) / 1000);
  return seconds > 0 && seconds <= 0xffffffff ? seconds : 0;
}

function toFlags(model: StoredModel): number {
  let flags = 0;
  if (model.gate === 'auto') flags |= NODE_FLAGS.gatedAuto;
  if (model.gate === 'manual') flags |= NODE_FLAGS.gatedManual;
  if (model.isDisabled === true) flags |= NODE_FLAGS.disabled;
  if (model.newVersion !== null) flags |= NODE_FLAGS.superseded;
  return flags;
}
