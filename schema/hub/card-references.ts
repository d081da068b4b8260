import { parseModelId } from '../model-id.ts';
import type { Reference } from '../reference.ts';
import type { JsonRecord } from './to-record.ts';
import { toReportedRelation } from './to-reported-relation.ts';

/** Keys that an object is shown by. */
const MOST_KEYS = 5;

/**
 * The parents that a card declares: `base_model` as a text or a list, raw, each text once, with the card's
 * `base_model_relation`. Whether the Hub links them too is for the resolver to see.
 * A single text that joins ids by commas (`a/b, c/d`) is read as a list: an audit must see every parent.
 * What is no text (`5`, an object) stands as a text that can be no id, so that it is found malformed; an empty
 * entry (`null`) says nothing.
 */
export function toCardReferences(card: JsonRecord | null): readonly Reference[] {
  const declared = card?.['base_model'];
  if (declared === undefined || declared === null) return [];
  const declaredRelation = toReportedRelation(card?.['base_model_relation']);
  const references: Reference[] = [];
  const seen = new Set<string>();
  toEntries(declared).forEach((entry, position) => {
    const target = toTarget(entry);
    if (target === null || seen.has(target)) return;
    seen.add(target);
    references.push({
      source: 'card',
      position,
      target,
      targetHubId: null,
      relation: 'unspecified',
      declaredRelation,
      evidence: 'declared',
    });
  });
  return references;
}

function toEntries(declared: unknown): readonly unknown[] {
  const entries: readonly unknown[] = Array.isArray(declared) ? declared : [declared];
  return entries.flatMap((entry): readonly unknown[] =>
    typeof entry === 'string' ? splitJoined(entry) : [entry],
  );
}

/** Splits only where every part is an id: free text with a comma stays one malformed reference. */
function splitJoined(text: string): readonly string[] {
  if (!text.includes(',')) return [text];
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => parseModelId(part) !== null) ? parts : [text];
}

/** `5 (a number)`, `{ id, revision } (an object)`: short, whatever the value, and never an id. */
function toTarget(entry: unknown): string | null {
  if (entry === undefined || entry === null) return null;
  if (typeof entry === 'string') return entry.toWellFormed();
  if (Array.isArray(entry)) return `[${entry.length}] (a list)`;
  if (typeof entry === 'object') {
    return `{ ${Object.keys(entry).slice(0, MOST_KEYS).join(', ').toWellFormed()} } (an object)`;
  }
  return `${String(entry)} (a ${typeof entry})`;
}
