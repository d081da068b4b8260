import { describe, expect, it } from 'vitest';
import { END_MS } from '../../../crawler/simulated-hub/calendar.ts';
import type { HubRecord } from '../../../crawler/simulated-hub/hub-record.ts';
import { createLiveHub } from '../../../crawler/simulated-hub/live-hub.ts';
import type { LiveHub } from '../../../crawler/simulated-hub/live-hub.ts';
import { createMutator, mutateHub } from '../../standin-hub/mutations/mutate-hub.ts';
import type { Mutated, Mutation } from '../../standin-hub/mutations/mutate-hub.ts';
import { crawlForTest } from '../crawl-for-test.ts';
import { serveForTest, SMALL_HUB } from '../serve-for-test.ts';

const ALL: readonly Mutation[] = [
  'create',
  'remove',
  'rename',
  'hide',
  'reparent',
  'relicense',
  'recreate',
  'download',
];

/** Lets one kind of thing happen to a model that suits, and shows both ends of it. */
function change(
  kind: Mutation,
  isWanted: (record: HubRecord) => boolean,
): { readonly hub: LiveHub; readonly before: HubRecord; readonly after: HubRecord | undefined } & Mutated {
  const hub = createLiveHub(SMALL_HUB);
  const spares = (record: HubRecord): boolean => !isWanted(record);
  const [mutated] = mutateHub(hub, { seed: 4, counts: { [kind]: 1 }, spares });
  const before = SMALL_HUB.records.find((record) => record._id === mutated?.hubId);
  if (mutated === undefined || before === undefined) throw new Error('nothing happened');
  return { ...mutated, hub, before, after: hub.find(mutated.newId ?? '') };
}

const BASE = 'mistralai/Mistral-7B-v0.1';
const isBase = ({ id }: HubRecord): boolean => id === BASE;
const anyone = (): boolean => true;
const linked = (hub: LiveHub, hubId: string): readonly HubRecord[] =>
  hub.childrenOf(hubId).filter((child) => child.cardData?.['base_model'] === BASE);

describe('what happens to models', () => {
  it('create: a new model, named and dated', () => {
    const { after, atMs, hub } = change('create', anyone);
    expect(hub.records).toHaveLength(SMALL_HUB.records.length + 1);
    expect(after?.createdAt).toBe(new Date(atMs).toISOString());
    expect(hub.records.at(-1)).toBe(after);
    expect(Number.parseInt(after?._id.slice(0, 8) ?? '', 16) * 1000).toBe(atMs);
  });

  it('remove: children lose the link, and keep what is typed', () => {
    const { hub, before, after } = change('remove', isBase);
    expect(after).toBeUndefined();
    const orphans = linked(createLiveHub(SMALL_HUB), before._id);
    expect(orphans.length).toBeGreaterThan(3);
    for (const orphan of orphans) {
      const now = hub.find(orphan.id);
      expect(now?.baseModels).toBeUndefined();
      expect([now?.tags, now?.cardData, now?.lastModified]).toEqual([
        orphan.tags,
        orphan.cardData,
        orphan.lastModified,
      ]);
    }
  });

  it('hide: the same to all but the owner', () => {
    const { hub, before } = change('hide', isBase);
    expect(hub.find(BASE)?.private).toBe(true);
    expect(hub.childrenOf(before._id)).toEqual([]);
  });

  it('rename: the old name redirects, children show the new one, their cards the old', () => {
    const { hub, before, after, newId } = change('rename', isBase);
    expect(after).toMatchObject({ _id: before._id, createdAt: before.createdAt });
    expect(after?.lastModified).not.toBe(before.lastModified);
    expect([hub.find(BASE), hub.redirects.get(BASE.toLowerCase())]).toEqual([undefined, newId]);
    const children = linked(hub, before._id);
    expect(children.length).toBeGreaterThan(3);
    for (const child of children) {
      expect(child.baseModels?.models).toEqual([{ _id: before._id, id: newId }]);
      expect(child.tags).toContain(`base_model:${newId}`);
      expect(child.lastModified).toBe(SMALL_HUB.records.find(({ _id }) => _id === child._id)?.lastModified);
    }
  });

  it('recreate: the same name for another model, to which children are linked', () => {
    const { hub, before, after } = change('recreate', isBase);
    expect([after?.id, after?._id === before._id]).toEqual([BASE, false]);
    expect(hub.childrenOf(before._id)).toEqual([]);
    expect(linked(hub, after?._id ?? '').length).toBeGreaterThan(3);
  });

  it('reparent: card, tags and links say the same', () => {
    const hub = createLiveHub(SMALL_HUB);
    const changes = mutateHub(hub, { seed: 1, counts: { reparent: 200 } });
    const now = changes.flatMap(({ id }) => hub.find(id) ?? []);
    const said = now.map(({ baseModels, cardData, tags }) => ({
      card: [cardData?.['base_model'] ?? []].flat(),
      tags: tags.filter((tag) => /^base_model:[^:]+$/.test(tag)).map((tag) => tag.slice(11)),
      links: baseModels?.models.map(({ id }) => id) ?? null,
    }));
    expect(said).toHaveLength(200);
    for (const { card, tags, links } of said) {
      expect(tags).toEqual(card);
      if (links !== null) expect(links).toEqual(card);
    }
    // One parent, two, one that is nowhere, none.
    expect(new Set(said.map(({ card, links }) => `${card.length} ${links?.length ?? 0}`))).toEqual(
      new Set(['1 1', '2 2', '1 0', '0 0']),
    );
  });

  it('relicense: another license in card and tags', () => {
    const { before, after } = change('relicense', ({ tags }) => tags.includes('license:mit'));
    const license = after?.cardData?.['license'];
    expect(after?.tags.filter((tag) => tag.startsWith('license:'))).toEqual([`license:${license}`]);
    expect([license === 'mit', after?.lastModified === before.lastModified]).toEqual([false, false]);
  });

  it('download: nothing but the counts moves', () => {
    const { before, after } = change('download', anyone);
    expect(after?.downloads).toBeGreaterThan(before.downloads);
    expect(after?.lastModified).toBe(before.lastModified);
  });
});

describe('a plan of changes', () => {
  it('is the same for the same seed, only goes forward in time, and leaves the original alone', () => {
    const copy = structuredClone(SMALL_HUB.records);
    const run = (seed: number): unknown => {
      const hub = createLiveHub(SMALL_HUB);
      return [mutateHub(hub, { seed, counts: 300 }), hub.records];
    };
    expect(run(1)).toEqual(run(1));
    expect(run(2)).not.toEqual(run(1));
    expect(SMALL_HUB.records).toEqual(copy);
    const changes = mutateHub(createLiveHub(SMALL_HUB), { seed: 1, counts: 300 });
    const times = changes.map(({ atMs }) => atMs);
    expect(times[0]).toBeGreaterThan(END_MS);
    expect(times).toEqual(times.toSorted((left, right) => left - right));
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(ALL));
    expect(new Set(changes.map(({ hubId }) => hubId)).size).toBe(300);
  });

  it('counts, spares, and refuses what cannot be', () => {
    const hub = createLiveHub(SMALL_HUB);
    const spares = ({ _id }: HubRecord): boolean => hub.childrenOf(_id).length > 0;
    const changes = mutateHub(hub, { seed: 1, counts: { remove: 40, rename: 2 }, spares });
    expect(changes.filter(({ kind }) => kind === 'remove')).toHaveLength(40);
    expect(changes).toHaveLength(42);
    expect(changes.some(({ id }) => id === BASE)).toBe(false);
    expect(() => mutateHub(hub, { seed: 1, counts: 1, spares: () => true })).toThrow('Too few models');
  });

  it('keeps names unique and links alive', () => {
    const hub = createLiveHub(SMALL_HUB);
    mutateHub(hub, { seed: 8, counts: 900 });
    mutateHub(hub, { seed: 9, counts: 300 });
    expect(new Set(hub.records.map(({ id }) => id.toLowerCase())).size).toBe(hub.records.length);
    const ids = hub.records.map(({ _id }) => _id);
    expect(ids).toEqual(ids.toSorted());
    const shown = new Map(hub.records.filter((each) => !each.private).map(({ _id, id }) => [_id, id]));
    for (const record of hub.records) {
      for (const link of record.baseModels?.models ?? []) expect(shown.get(link._id)).toBe(link.id);
    }
  });
});

describe('a Hub that changes while it is crawled', () => {
  it('shows each model once by creation date, but for those that come and go', async () => {
    const content = createLiveHub(SMALL_HUB);
    const mutator = createMutator(content, { seed: 2, counts: 400 });
    const changed = new Set<string>();
    const hub = await serveForTest({
      content,
      onRequest: () => {
        for (let nth = 0; nth < 100; nth += 1) {
          const mutated = mutator.step();
          if (mutated !== null) for (const id of [mutated.id, mutated.newId ?? '']) changed.add(id);
        }
      },
    });
    const { ids, pages } = await crawlForTest(hub.url);
    const stayed = hub.content.records.filter((each) => !each.private && !changed.has(each.id));
    const seen = new Set(ids);
    expect(stayed.length).toBeGreaterThan(2_500);
    expect(stayed.filter(({ id }) => !seen.has(id))).toEqual([]);
    // A name can come twice, made again meanwhile; a repository cannot.
    const hubIds = pages.flatMap((page) => page.observations.map(({ model }) => model.hubId));
    expect(new Set(hubIds).size).toBe(hubIds.length);
    expect([mutator.step(), changed.size > 400]).toEqual([null, true]);
  });

  it('misses what climbs over the cursor of a list by downloads, and repeats what falls behind it', async () => {
    const content = createLiveHub(SMALL_HUB);
    const hub = await serveForTest({ content });
    const list = async (url: string): Promise<{ readonly ids: readonly string[]; readonly next: string }> => {
      const response = await fetch(url);
      const items = (await response.json()) as readonly { readonly id: string }[];
      const next = /<([^>]+)>/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
      return { ids: items.map(({ id }) => id), next };
    };
    const first = await list(`${hub.url}/api/models?sort=downloads&limit=10`);
    const [faller, climber] = [first.ids[3] ?? '', (await list(first.next)).ids[5] ?? ''];
    const set = (id: string, downloads: number): void => {
      const record = content.find(id);
      if (record !== undefined) content.put({ ...record, downloads });
    };
    set(climber, 1e12);
    const low = content.find((await list(first.next)).ids[4] ?? '')?.downloads ?? 0;
    set(faller, low);
    const second = await list(first.next);
    expect(second.ids).toContain(faller);
    expect(second.ids).not.toContain(climber);
  });
});
