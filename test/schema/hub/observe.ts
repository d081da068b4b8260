import { toAsked } from '../../../schema/hub/asked.ts';
import { parseHubModel } from '../../../schema/hub/parse-hub-model.ts';
import type { Observation } from '../../../schema/observation.ts';
import type { Reference } from '../../../schema/reference.ts';

/** Parses one record as a page of its own; `asked` adds fields that were asked for and are absent. */
export function observe(
  record: Readonly<Record<string, unknown>>,
  asked: readonly string[] = [],
): Observation {
  const parsed = parseHubModel(record, new Set([...toAsked([record]), ...asked]));
  if (parsed.kind === 'observation') return parsed.observation;
  throw new Error(`Expected an observation, got ${JSON.stringify(parsed)}.`);
}

/** A reference as a line: `tag alder/base hub merge`, with what an author wrote behind `wrote`. */
export function toLine(reference: Reference): string {
  const { source, target, evidence, relation, declaredRelation } = reference;
  const wrote = declaredRelation === null ? '' : ` wrote ${declaredRelation}`;
  return `${source} ${target} ${evidence} ${relation}${wrote}`;
}
