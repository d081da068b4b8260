import type { Observation, Page } from '../../schema/observation.ts';
import { parseModelId } from '../../schema/model-id.ts';
import { parseRecords } from '../parse-records.ts';
import { fetchModel, fetchRoot, listOwner } from './find-sources.ts';
import type { SourceRequest } from './find-sources.ts';

/** Ancestors of the roots are few; a chain of a hundred is a loop or a joke. */
const MOST_ANCESTORS = 50;

export type SourcePage = Omit<Page, 'checkpoint'> & {
  /** Whether the family grows from these models; the ancestors of its roots only stand above it. */
  readonly isSource: boolean;
};

export interface SourceOptions extends SourceRequest {
  readonly roots: readonly string[];
  readonly owners: readonly string[];
}

/**
 * Where a family begins: the roots, their ancestors, and the owners' models. All roots and owners are checked
 * before the first page is yielded, so that a misspelt one costs nothing.
 */
export async function* listSources(options: SourceOptions): AsyncGenerator<SourcePage> {
  const roots: Observation[] = [];
  for (const id of options.roots) roots.push(await fetchRoot(id, options));
  const listings = options.owners.map((owner) => listOwner(owner, options));
  const firsts = [];
  for (const listing of listings) firsts.push(await listing.next());

  if (roots.length > 0) yield { observations: roots, rejected: [], privateCount: 0, isSource: true };
  const ancestors = await fetchAncestors(roots, options);
  if (ancestors.length > 0) {
    yield { observations: ancestors, rejected: [], privateCount: 0, isSource: false };
  }
  for (const [nth, listing] of listings.entries()) {
    for (let step = firsts[nth]; step !== undefined && step.done !== true; step = await listing.next()) {
      yield { ...parseRecords(step.value.records, step.value.asked), isSource: true };
    }
  }
}

/** The models that the roots derive from, nearest first, as far as the Hub shows them. */
async function fetchAncestors(
  roots: readonly Observation[],
  request: SourceRequest,
): Promise<readonly Observation[]> {
  const seen = new Set(roots.map((root) => root.model.id.toLowerCase()));
  const found: Observation[] = [];
  const waiting = roots.flatMap(toParents);
  for (let id = waiting.shift(); id !== undefined && seen.size < MOST_ANCESTORS; id = waiting.shift()) {
    if (seen.has(id.toLowerCase())) continue;
    seen.add(id.toLowerCase());
    const model = await fetchModel(id, request);
    if (model === null || found.some((other) => other.model.id === model.model.id)) continue;
    found.push(model);
    waiting.push(...toParents(model));
  }
  return found;
}

/** Parents that the record names, as far as they are ids. */
const toParents = ({ references }: Observation): readonly string[] =>
  references.map((reference) => parseModelId(reference.target)).filter((id) => id !== null);
