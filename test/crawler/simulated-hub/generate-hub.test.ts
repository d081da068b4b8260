import { describe, expect, it } from 'vitest';
import { generateHub } from '../../../crawler/simulated-hub/generate-hub.ts';
import type { HubRecord } from '../../../crawler/simulated-hub/hub-record.ts';
import { KNOWN_MODELS } from '../../../crawler/simulated-hub/known/known-models.ts';
import { FAMILIES } from '../../../schema/family.ts';
import { isModelId } from '../../../schema/model-id.ts';

const HUB = generateHub({ models: 20_000, seed: 1 });
const PUBLIC = HUB.records.filter((record) => !record.private);
const LINKED = PUBLIC.filter((record) => record.baseModels !== undefined);
const KNOWN = new Set(KNOWN_MODELS.map((model) => model.id));

const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;
const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;
const hasTag = (record: HubRecord, start: string): boolean =>
  record.tags.some((tag) => tag.startsWith(start));
const linkedBy = (relation: string): readonly HubRecord[] =>
  LINKED.filter((record) => record.baseModels?.relation === relation);

describe('the simulated Hub', () => {
  it('is the same every time, and another with another seed', () => {
    const small = generateHub({ models: 1_000, seed: 3 });
    expect(generateHub({ models: 1_000, seed: 3 })).toEqual(small);
    expect(generateHub({ models: 1_000, seed: 4 })).not.toEqual(small);
  });

  it('has the size that was asked for, in the order of creation, every id once', () => {
    expect(PUBLIC).toHaveLength(20_000);
    expect(new Set(HUB.records.map((record) => record.id.toLowerCase())).size).toBe(HUB.records.length);
    expect(HUB.records.map((record) => record._id)).toEqual(
      HUB.records.map((record) => record._id).toSorted(),
    );
    for (const record of HUB.records) {
      expect(Number.parseInt(record._id.slice(0, 8), 16) * 1000).toBe(Date.parse(record.createdAt));
      expect(isModelId(record.id)).toBe(true);
    }
  });

  it('invents nobody who could be taken for real', () => {
    const invented = HUB.records.filter((record) => !KNOWN.has(record.id));
    expect(invented.filter((record) => !/^(example-[a-z]+|demo-user)-\d+$/.test(record.author))).toEqual([]);
  });

  it('holds well-known models of every family with their real licenses', () => {
    const owners = new Set(KNOWN_MODELS.map((model) => model.id.split('/')[0]?.toLowerCase()));
    for (const family of FAMILIES) {
      expect([family.key, family.owners.some((owner) => owners.has(owner.toLowerCase()))]).toEqual([
        family.key,
        true,
      ]);
    }
    const licenseOf = (id: string): readonly string[] | undefined =>
      HUB.records.find((record) => record.id === id)?.tags.filter((tag) => tag.startsWith('license:'));
    expect(licenseOf('mistralai/Mistral-7B-v0.1')).toEqual(['license:apache-2.0']);
    expect(licenseOf('meta-llama/Llama-3.1-8B')).toEqual(['license:llama3.1']);
    expect(licenseOf('google/gemma-2-2b')).toEqual(['license:gemma']);
    expect(licenseOf('openai-community/gpt2')).toEqual(['license:mit']);
    const flux = HUB.records.find((record) => record.id === 'black-forest-labs/FLUX.1-dev');
    expect(flux?.cardData).toMatchObject({
      license: 'other',
      license_name: 'flux-1-dev-non-commercial-license',
    });
  });

  it('has the real mix of parents and relations', () => {
    expect(share(LINKED, PUBLIC)).toBeCloseTo(0.285, 1);
    expect(share(linkedBy('finetune'), LINKED)).toBeCloseTo(0.36, 1);
    expect(share(linkedBy('adapter'), LINKED)).toBeCloseTo(0.43, 1);
    expect(share(linkedBy('quantized'), LINKED)).toBeCloseTo(0.19, 1);
    const merges = share(linkedBy('merge'), LINKED);
    expect(merges).toBeGreaterThan(0.01);
    expect(merges).toBeLessThan(0.04);
  });

  it('tells of license and task as seldom as the real one', () => {
    const licensed = PUBLIC.filter((record) => hasTag(record, 'license:'));
    expect(share(licensed, PUBLIC)).toBeCloseTo(0.36, 1);
    expect(
      share(
        PUBLIC.filter((record) => record.pipeline_tag !== undefined),
        PUBLIC,
      ),
    ).toBeCloseTo(0.34, 1);
    expect(
      share(
        PUBLIC.filter((record) => record.downloads > 0),
        PUBLIC,
      ),
    ).toBeCloseTo(0.36, 1);
  });

  it('grew as the real one: late and fast, after an import in one second', () => {
    const before = (day: string): readonly HubRecord[] => PUBLIC.filter((record) => record.createdAt < day);
    expect(between(share(before('2022-03-02T23:29:06'), PUBLIC), 0.006, 0.015)).toBe(true);
    expect(share(before('2024-07-11'), PUBLIC)).toBeCloseTo(760 / 3110, 1);
    expect(share(before('2025-07-13'), PUBLIC)).toBeCloseTo(1860 / 3110, 1);
    expect(before('2026-09-30')).toHaveLength(PUBLIC.length);
  });

  it('gives most children to a few, and Qwen the most', () => {
    const children = new Map<string, number>();
    for (const { baseModels } of LINKED) {
      for (const { id } of baseModels?.models ?? []) children.set(id, (children.get(id) ?? 0) + 1);
    }
    const ranked = [...children].toSorted((left, right) => right[1] - left[1]);
    expect(ranked.slice(0, 4).map(([id]) => id)).toEqual([
      'black-forest-labs/FLUX.1-dev',
      'Qwen/Qwen1.5-0.5B',
      'Qwen/Qwen1.5-1.8B',
      'google/gemma-2b',
    ]);
    const top = ranked.slice(0, 20).reduce((sum, [, count]) => sum + count, 0);
    expect(top / LINKED.length).toBeGreaterThan(0.25);
    const ofOwner = (owner: string): number =>
      ranked.filter(([id]) => id.startsWith(`${owner}/`)).reduce((sum, [, count]) => sum + count, 0);
    expect(ofOwner('Qwen')).toBeGreaterThan(ofOwner('google') + ofOwner('meta-llama'));
  });

  it('links only models that are there, and none that is private', () => {
    const publicIds = new Map(PUBLIC.map((record) => [record.id, record._id]));
    for (const { baseModels } of LINKED) {
      for (const link of baseModels?.models ?? []) expect(publicIds.get(link.id)).toBe(link._id);
    }
  });

  it('carries the dirt of the real one', () => {
    const links = (record: HubRecord): readonly string[] =>
      record.baseModels?.models.map((model) => model.id) ?? [];
    const written = (record: HubRecord): unknown => record.cardData?.['base_model'];
    const unlinked = PUBLIC.filter((record) => record.baseModels === undefined);
    const count = (records: readonly HubRecord[], shows: (record: HubRecord) => boolean): number =>
      records.filter(shows).length;
    const found = {
      selfReferences: count(LINKED, (record) => links(record).includes(record.id)),
      gone: count(unlinked, (record) =>
        /^base_model:(?!\w+:)/.test(record.tags.find((tag) => tag.startsWith('base_model:')) ?? ''),
      ),
      folders: count(unlinked, (record) => String(written(record)).startsWith('/')),
      addresses: count(LINKED, (record) => String(written(record)).startsWith('https://')),
      formerNames: count(LINKED, (record) => HUB.redirects.has(String(written(record)).toLowerCase())),
      severalDeclared: count(
        LINKED,
        (record) => Array.isArray(written(record)) && links(record).length === 1,
      ),
      severalParents: count(LINKED, (record) => links(record).length > 1),
      mergesOfOne: count(linkedBy('merge'), (record) => links(record).length === 1),
      gated: count(PUBLIC, (record) => record.gated !== false),
      disabled: count(PUBLIC, (record) => record.disabled),
      superseded: count(PUBLIC, (record) => record.cardData?.['new_version'] !== undefined),
      twoLicenses: count(PUBLIC, (record) => Array.isArray(record.cardData?.['license'])),
      manyTags: count(PUBLIC, (record) => record.tags.length > 800),
      olderThanParent: count(LINKED, (record) => {
        const parent = HUB.records.find((other) => other.id === links(record)[0]);
        return parent !== undefined && record.createdAt < parent.createdAt;
      }),
    };
    expect(Object.entries(found).filter(([, times]) => times === 0)).toEqual([]);
    expect(between(found.selfReferences / LINKED.length, 0.0015, 0.0035)).toBe(true);
    expect(between(found.gone / LINKED.length, 0.015, 0.03)).toBe(true);
    expect(between(found.severalDeclared / LINKED.length, 0.025, 0.04)).toBe(true);
    expect(between(found.gated / PUBLIC.length, 0.012, 0.025)).toBe(true);
  });

  it('has a pair and a triple of models that name one another', () => {
    const parentOf = new Map(LINKED.map((record) => [record.id, record.baseModels?.models[0]?.id ?? '']));
    const ringOf = (id: string): number => {
      let at = parentOf.get(id);
      for (let steps = 1; at !== undefined && steps <= 3; steps += 1) {
        if (at === id) return steps;
        at = parentOf.get(at);
      }
      return 0;
    };
    const rings = LINKED.map((record) => ringOf(record.id));
    expect([2, 3].map((size) => rings.filter((ring) => ring === size).length)).toEqual([2, 3]);
  });

  it('holds every kind of dirt even when it is small', () => {
    const records = generateHub({ models: 1_500, seed: 9 }).records;
    const text = JSON.stringify(records);
    for (const trace of [
      '"/workspace/models/',
      'https://huggingface.co/',
      'keyword-899',
      '"disabled":true',
      'new_version',
    ]) {
      expect(text).toContain(trace);
    }
  });
});
