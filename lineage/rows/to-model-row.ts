import { toEvidence } from '../../schema/evidence.ts';
import { MODEL_STATES } from '../../schema/model.ts';
import { toRelation } from '../../schema/relation.ts';
import type { ModelRow } from '../../schema/wire/model-row.ts';
import { idAt } from '../index/id-column.ts';
import { NODE_FLAGS, NO_GUESS, UNKNOWN_COUNT } from '../index/lineage-index.ts';
import type { DictionaryColumn, LineageIndex } from '../index/lineage-index.ts';
import { toLabels } from './to-labels.ts';

const GATED = NODE_FLAGS.gatedAuto | NODE_FLAGS.gatedManual;

/**
 * One node as a table row or label. Relation and evidence are those of the primary parent edge, `null` for a node
 * without parents; the guess stands only where the Hub reports no relation.
 */
export function toModelRow(index: LineageIndex, ordinal: number): ModelRow {
  const { nodes, parents, measures } = index;
  const edge = parents.offsets[ordinal] ?? 0;
  const parentCount = (parents.offsets[ordinal + 1] ?? edge) - edge;
  const relation = parentCount === 0 ? null : toRelation(parents.relation[edge] ?? -1);
  const guess = nodes.inferredRelation[ordinal] ?? NO_GUESS;
  const state = MODEL_STATES[nodes.state[ordinal] ?? 0] ?? 'live';
  const flags = nodes.flags[ordinal] ?? 0;
  const depth = measures.depth[ordinal] ?? -1;
  return {
    id: idAt(nodes.ids, ordinal),
    state,
    isStub: state === 'stub',
    license: toLabels(valueAt(nodes.license, ordinal)),
    licenseName: valueAt(nodes.licenseName, ordinal) || null,
    relation,
    inferredRelation: relation === 'unspecified' && guess !== NO_GUESS ? toRelation(guess) : null,
    evidence: parentCount === 0 ? null : toEvidence(parents.evidence[edge] ?? -1),
    parentCount,
    childCount: measures.childCount[ordinal] ?? 0,
    descendantCount: measures.descendantCount[ordinal] ?? 0,
    depth: depth < 0 ? null : depth,
    downloads30d: toCount(nodes.downloads30d[ordinal]),
    likes: toCount(nodes.likes[ordinal]),
    createdAt: toIso(nodes.createdAtS[ordinal] ?? 0),
    task: valueAt(nodes.task, ordinal) || null,
    library: valueAt(nodes.library, ordinal) || null,
    isGated: (flags & GATED) !== 0,
    isDisabled: (flags & NODE_FLAGS.disabled) !== 0,
    isSuperseded: (flags & NODE_FLAGS.superseded) !== 0,
  };
}

const valueAt = (column: DictionaryColumn, ordinal: number): string =>
  column.values[column.codes[ordinal] ?? 0] ?? '';

const toCount = (value: number | undefined): number | null =>
  value === undefined || value === UNKNOWN_COUNT ? null : value;

const toIso = (seconds: number): string | null =>
  seconds === 0 ? null : new Date(seconds * 1000).toISOString();
