import { toName } from '../../../schema/model.ts';
import { quote } from './finding-rule.ts';
import type { FindingRule } from './finding-rule.ts';

/** Formats that hold nothing but quantized weights, as names spell them. */
const QUANTIZED_FORMAT = /(?:^|[-_.])(gguf|gptq|awq|exl2|exl3)(?=[-_.]|$)/i;

/**
 * A relation that the Hub reports and plain signs speak against. Only signs that leave little doubt count:
 * a PEFT repository holds an adapter; one named for a quantized format is no finetune. Once a model.
 */
export const relationAgainstEvidence: FindingRule = {
  kind: 'relation-against-evidence',
  find({ row, links }, { nodes, idOf }) {
    const id = idOf(row);
    for (const { place, relation } of links) {
      const sign = findContradiction(relation, nodes.library(row), toName(id));
      if (sign === null) continue;
      const other = idOf(place);
      const proof = `The Hub reports the relation ${quote(relation)} of ${quote(id)} to ${quote(other)}, but ${sign}.`;
      return [{ kind: 'relation-against-evidence', id, other, proof }];
    }
    return [];
  },
};

function findContradiction(relation: string, library: string | null, name: string): string | null {
  if (library === 'peft') {
    return relation === 'finetune' || relation === 'quantized'
      ? 'its library is "peft", which makes adapters'
      : null;
  }
  if (relation !== 'finetune') return null;
  if (library === 'gguf') return 'its library is "gguf", a quantized format';
  const format = QUANTIZED_FORMAT.exec(name)?.[1];
  return format === undefined ? null : `its name says ${quote(format)}, a quantized format`;
}
