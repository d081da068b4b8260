import type { LiveHub } from '../../crawler/simulated-hub/live-hub.ts';
import type { HubLink, HubRecord } from '../../crawler/simulated-hub/hub-record.ts';
import { createRandom } from '../../crawler/simulated-hub/random.ts';
import type { Random } from '../../crawler/simulated-hub/random.ts';

/** What happens to models while nobody looks. Each moves `lastModified`, but for deletions and downloads. */
export type Mutation = 'create' | 'reparent' | 'relicense' | 'rename' | 'remove' | 'recreate' | 'download';

export interface Mutated {
  readonly kind: Mutation;
  /** Id before; of a new model its id. */
  readonly id: string;
}

const iso = (ms: number): string => new Date(ms).toISOString();

const toHubId = (ms: number, nth: number): string =>
  Math.floor(ms / 1000).toString(16) + nth.toString(16).padStart(16, '0');

const withoutLineage = (tags: readonly string[]): readonly string[] =>
  tags.filter((tag) => !tag.startsWith('base_model:'));

const linkedTo = (record: HubRecord, base: HubLink): HubRecord => ({
  ...record,
  tags: [...withoutLineage(record.tags), `base_model:${base.id}`, `base_model:finetune:${base.id}`],
  cardData: { ...record.cardData, base_model: base.id },
  baseModels: { relation: 'finetune', models: [{ _id: base._id, id: base.id }] },
});

/**
 * Lets `count` changes happen from `fromMs` on, a second apart, of each kind in turn. A renamed base shows its
 * new id in its children's links and tags (their `_id` stays), while their cards keep the old name.
 */
export function mutateHub(
  hub: LiveHub,
  options: { readonly seed: number; readonly count: number; readonly fromMs: number },
): readonly Mutated[] {
  const random = createRandom(options.seed);
  const kinds = Object.keys(MUTATIONS) as readonly Mutation[];
  const touched = new Set<string>();
  const done: Mutated[] = [];
  for (let nth = 0; nth < options.count; nth += 1) {
    const kind = kinds[nth % kinds.length] ?? 'create';
    const record = pickUntouched(hub, random, touched);
    done.push({
      kind,
      id: MUTATIONS[kind]({ hub, record, random, nth, ms: options.fromMs + nth * 1_000 }),
    });
  }
  return done;
}

interface Moment {
  readonly hub: LiveHub;
  readonly record: HubRecord;
  readonly random: Random;
  readonly nth: number;
  readonly ms: number;
}

/** Each model changes once, so that what follows from a change is plain. */
function pickUntouched(hub: LiveHub, random: Random, touched: Set<string>): HubRecord {
  for (;;) {
    const record = random.pick(hub.records);
    if (record.private || touched.has(record._id)) continue;
    touched.add(record._id);
    return record;
  }
}

const MUTATIONS: Readonly<Record<Mutation, (moment: Moment) => string>> = {
  create: ({ hub, record, nth, ms }) => {
    const id = `example-new/model-${nth}`;
    const { baseModels: _links, ...plain } = record;
    const fresh = {
      ...plain,
      _id: toHubId(ms, nth),
      id,
      author: 'example-new',
      createdAt: iso(ms),
      lastModified: iso(ms),
    };
    hub.put(linkedTo(fresh, record));
    return id;
  },
  reparent: ({ hub, record, random, ms }) => {
    const base = random.pick(
      hub.records.filter(({ _id }) => _id < record._id && _id !== record._id).slice(0, 500),
    );
    hub.put({ ...linkedTo(record, base), lastModified: iso(ms) });
    return record.id;
  },
  relicense: ({ hub, record, ms }) => {
    const tags = [...record.tags.filter((tag) => !tag.startsWith('license:')), 'license:cc-by-nc-4.0'];
    hub.put({
      ...record,
      tags,
      cardData: { ...record.cardData, license: 'cc-by-nc-4.0' },
      lastModified: iso(ms),
    });
    return record.id;
  },
  rename: ({ hub, record, nth, ms }) => {
    const id = `example-moved/model-${nth}`;
    hub.put({ ...record, id, author: 'example-moved', lastModified: iso(ms) });
    hub.redirect(record.id, id);
    for (const child of hub.childrenOf(record._id)) {
      const models = (child.baseModels?.models ?? []).map((link) =>
        link._id === record._id ? { ...link, id } : link,
      );
      const tags = child.tags.map((tag) =>
        tag.startsWith('base_model:') && tag.endsWith(`:${record.id}`)
          ? `${tag.slice(0, -record.id.length)}${id}`
          : tag,
      );
      hub.put({
        ...child,
        tags,
        ...(child.baseModels ? { baseModels: { ...child.baseModels, models } } : {}),
      });
    }
    return record.id;
  },
  remove: ({ hub, record }) => {
    hub.remove(record._id);
    return record.id;
  },
  recreate: ({ hub, record, nth, ms }) => {
    hub.remove(record._id);
    hub.put({ ...record, _id: toHubId(ms, nth), createdAt: iso(ms), lastModified: iso(ms) });
    return record.id;
  },
  download: ({ hub, record }) => {
    hub.put({ ...record, downloads: record.downloads + 1_000 });
    return record.id;
  },
};
