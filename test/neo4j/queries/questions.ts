import { ancestors } from './answers/ancestors.ts';
import { blastRadius } from './answers/blast-radius.ts';
import { bulkUploaders } from './answers/bulk-uploaders.ts';
import { commonAncestors } from './answers/common-ancestors.ts';
import { coverage } from './answers/coverage.ts';
import { depthHistogram } from './answers/depth-histogram.ts';
import { depthOfAllModels } from './answers/depth-of-all-models.ts';
import { descendantsByRelation } from './answers/descendants-by-relation.ts';
import { descendants } from './answers/descendants.ts';
import { familyDerivatives } from './answers/family-derivatives.ts';
import { growthByMonth } from './answers/growth-by-month.ts';
import { licenseChanges } from './answers/license-changes.ts';
import { licenseDrops } from './answers/license-drops.ts';
import { licenseMixOfAFamily } from './answers/license-mix-of-a-family.ts';
import { mergesAcrossFamilies } from './answers/merges-across-families.ts';
import { popularForks } from './answers/popular-forks.ts';
import { shortestPath } from './answers/shortest-path.ts';
import { stubsMostReferenced } from './answers/stubs-most-referenced.ts';
import type { Question } from './question.ts';

/** One for each file of `store/neo4j/queries/`, in the order of the documents. */
export const QUESTIONS: readonly Question[] = [
  ancestors,
  descendants,
  descendantsByRelation,
  depthHistogram,
  blastRadius,
  popularForks,
  shortestPath,
  commonAncestors,
  licenseDrops,
  licenseChanges,
  familyDerivatives,
  licenseMixOfAFamily,
  mergesAcrossFamilies,
  bulkUploaders,
  depthOfAllModels,
  growthByMonth,
  stubsMostReferenced,
  coverage,
];
