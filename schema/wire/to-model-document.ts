import { NO_RELATIVES } from '../derived-graph.ts';
import type { Measures } from '../derived-graph.ts';
import type { Lookup } from '../lookup.ts';
import { toOwner } from '../model.ts';
import type { StoredModel } from '../stored-rows.ts';
import type { ModelDocument, ParentDocument } from './model-document.ts';

type Counted = Omit<Measures, 'key'> & Pick<ModelDocument, 'authorCount'>;

const ALONE: Counted = { ...NO_RELATIVES, authorCount: 0 };

/** The document of one model; `measures` is `null` for a model that has no relatives. */
export function toModelDocument(
  model: StoredModel,
  measures: Counted | null,
  parents: readonly ParentDocument[],
  aliases: readonly string[],
  lookup: Lookup | null,
): ModelDocument {
  const { depth, generation, trainingDepth, childCount, descendantCount, authorCount, families } =
    measures ?? ALONE;
  return {
    id: model.id,
    hubId: model.hubId,
    owner: toOwner(model.id),
    aliases,
    isStub: model.state === 'stub',
    state: model.state,
    license: model.license,
    licenseName: model.licenseName,
    downloads30d: model.downloads30d,
    downloadsAllTime: model.downloadsAllTime,
    likes: model.likes,
    createdAt: toIso(model.createdAtMs),
    lastModified: toIso(model.lastModifiedMs),
    task: model.task,
    library: model.library,
    gate: model.gate,
    isDisabled: model.isDisabled,
    newVersion: model.newVersion,
    parameters: model.parameters,
    firstSeen: model.firstSeen,
    lastSeen: model.lastSeen,
    goneSince: model.goneSince,
    lookup: lookup === null ? null : { outcome: lookup.outcome, target: lookup.target, seen: lookup.seen },
    parents,
    childCount,
    descendantCount,
    authorCount,
    depth,
    generation,
    trainingDepth,
    families,
    verdict: null,
  };
}

const toIso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
