import type { HubLink, HubRecord } from '../../../crawler/simulated-hub/hub-record.ts';
import type { Random } from '../../../crawler/simulated-hub/random.ts';
import type { LiveHub } from '../../../crawler/simulated-hub/live-hub.ts';

const withoutParents = (record: HubRecord): HubRecord => {
  const { baseModels: _links, ...rest } = record;
  const { base_model: _ids, base_model_relation: _relation, ...card } = record.cardData ?? {};
  const tags = record.tags.filter((tag) => !tag.startsWith('base_model:'));
  return { ...rest, cardData: card, tags };
};

/** A record whose card names these parents, with what the Hub derives from them. */
export function derivedFrom(record: HubRecord, parents: readonly HubRecord[]): HubRecord {
  const relation = parents.length > 1 ? 'merge' : 'finetune';
  const ids = parents.map((parent) => parent.id);
  const plain = withoutParents(record);
  return {
    ...plain,
    cardData: { ...plain.cardData, base_model: ids.length === 1 ? ids[0] : ids },
    tags: [...plain.tags, ...ids.flatMap((id) => [`base_model:${id}`, `base_model:${relation}:${id}`])],
    baseModels: { relation, models: parents.map(({ _id, id }) => ({ _id, id })) },
  };
}

/** A record whose card names a parent that the Hub does not find: it stays in the tags, and is not linked. */
export function derivedFromUnknown(record: HubRecord, id: string): HubRecord {
  const plain = withoutParents(record);
  return {
    ...plain,
    cardData: { ...plain.cardData, base_model: id },
    tags: [...plain.tags, `base_model:${id}`, `base_model:finetune:${id}`],
  };
}

/** Another lineage: one parent mostly, two at times, one that the Hub does not find, or none. Parents are older. */
export function reparented(record: HubRecord, hub: LiveHub, random: Random): HubRecord {
  const kind = random.weighted([
    ['one', 70],
    ['two', 10],
    ['unknown', 10],
    ['none', 10],
  ] as const);
  if (kind === 'none') return withoutParents(record);
  if (kind === 'unknown') return derivedFromUnknown(record, `example-gone/Base-${random.below(1e6)}`);
  const parents = [pickOlder(record, hub, random)];
  if (kind === 'two') parents.push(pickOlder(record, hub, random));
  return derivedFrom(record, [...new Set(parents)]);
}

/** A public model that was made before another. The oldest one gets any. */
function pickOlder(record: HubRecord, hub: LiveHub, random: Random): HubRecord {
  let found = random.pick(hub.records);
  for (let tries = 0; tries < 100; tries += 1) {
    if (!found.private && found._id < record._id) return found;
    found = random.pick(hub.records);
  }
  return found;
}

/**
 * Shows every child of a model what became of it: its new id or `_id`, or nothing where the Hub no longer finds it.
 * The Hub looks its links up when it answers, so `lastModified` of the children stays. What their cards say stays
 * too; tags follow a rename, and stay as typed where a parent is gone.
 */
export function relinkChildren(hub: LiveHub, parent: HubRecord, now: HubLink | null): void {
  for (const child of hub.childrenOf(parent._id)) {
    if (child._id === now?._id) continue;
    const models = (child.baseModels?.models ?? []).flatMap((link) =>
      link._id !== parent._id ? [link] : now === null ? [] : [now],
    );
    const { baseModels, ...rest } = child;
    hub.put({
      ...rest,
      tags: now === null ? child.tags : child.tags.map((tag) => renamedTag(tag, parent.id, now.id)),
      ...(baseModels === undefined || models.length === 0 ? {} : { baseModels: { ...baseModels, models } }),
    });
  }
}

const renamedTag = (tag: string, from: string, to: string): string =>
  tag.startsWith('base_model:') && tag.endsWith(`:${from}`) ? `${tag.slice(0, -from.length)}${to}` : tag;
