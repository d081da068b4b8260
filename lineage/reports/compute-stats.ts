import type { Finding, FindingKind } from '../../schema/finding.ts';
import type { StatsDocument } from '../../schema/wire/stats-document.ts';
import type { LineageIndex } from '../index/lineage-index.ts';
import { countDerivations } from './count-derivations.ts';
import { countNodes } from './count-nodes.ts';

/**
 * `stats`: counts of the newest state. `aliases` is the number of known older ids.
 * Throws when the index carries no snapshot: counts without a date say nothing.
 */
export function computeStats(
  index: LineageIndex,
  extra: { readonly aliases: number; readonly findings: Iterable<Finding> },
): StatsDocument {
  const { snapshot } = index;
  if (snapshot === null) {
    throw new Error(
      'Counts need the date they hold for, and this graph has no snapshot: crawl or import first.',
    );
  }
  const { models, gone, stubs, modelsWithLicense } = countNodes(index);
  const { derivations, derivationsToKnown, modelsWithParent, multiParentModels, ...by } =
    countDerivations(index);
  return {
    snapshot,
    models,
    gone,
    stubs,
    aliases: extra.aliases,
    derivations,
    derivationsToKnown,
    modelsWithParent,
    multiParentModels,
    modelsWithLicense,
    ...by,
    findings: countByKind(extra.findings),
  };
}

/** Every kind is named, also those without a finding. */
function countByKind(findings: Iterable<Finding>): Readonly<Record<FindingKind, number>> {
  const counts = {
    'self-reference': 0,
    cycle: 0,
    'dangling-reference': 0,
    'malformed-reference': 0,
    'case-mismatch': 0,
    'child-older-than-parent': 0,
    'several-declared-one-linked': 0,
    'author-written-relation': 0,
    'relation-against-evidence': 0,
    'several-licenses': 0,
    'recreated-repository': 0,
    'redirect-to-other-repository': 0,
  } satisfies Record<FindingKind, number>;
  for (const { kind } of findings) counts[kind]++;
  return counts;
}
