import type { Observation, Page } from '../../schema/observation.ts';
import { createMissingParents } from '../ancestors/missing-parents.ts';
import { readAncestors } from '../ancestors/read-ancestors.ts';
import type { AskModel } from '../ancestors/read-ancestors.ts';
import { parseRecords } from '../parse-records.ts';
import { fetchModel, fetchRoot, listOwner } from './find-sources.ts';
import type { SourceRequest } from './find-sources.ts';

/** Requests for ancestors of the roots, which are few; a chain of a hundred is a loop or a joke. */
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
  const missing = createMissingParents();
  missing.read(roots);
  for await (const observations of readAncestors(missing, createAncestorAsk(options))) {
    yield { observations, rejected: [], privateCount: 0, isSource: false };
  }
  for (const [nth, listing] of listings.entries()) {
    for (let step = firsts[nth]; step !== undefined && step.done !== true; step = await listing.next()) {
      yield { ...parseRecords(step.value.records, step.value.asked), isSource: true };
    }
  }
}

/** Asks for single models, as many as ancestors may be. */
function createAncestorAsk(request: SourceRequest): AskModel {
  let asked = 0;
  return async (name) => {
    if (asked >= MOST_ANCESTORS) return 'over';
    asked += 1;
    return fetchModel(name, request);
  };
}
