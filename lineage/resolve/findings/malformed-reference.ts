import { quote } from './finding-rule.ts';
import type { FindingRule } from './finding-rule.ts';

/** A parent that is no model id: a local path, free text, nothing. Once a text. */
export const malformedReference: FindingRule = {
  kind: 'malformed-reference',
  find({ row, malformed }, { idOf, targetOf }) {
    if (malformed.length === 0) return [];
    const id = idOf(row);
    const texts = new Set(malformed.map((mention) => targetOf(mention).text));
    return [...texts].map((text) => ({
      kind: 'malformed-reference',
      id,
      other: text,
      proof:
        text.trim() === ''
          ? `${quote(id)} names an empty text as its base model.`
          : `${quote(id)} names ${quote(text)} as its base model, which is not a model id (owner/name).`,
    }));
  },
};
