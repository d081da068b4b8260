import { expect, it } from 'vitest';
import { parseRecords } from '../../crawler/parse-records.ts';
import { createRandom } from '../../crawler/simulated-hub/random.ts';
import type { Random } from '../../crawler/simulated-hub/random.ts';
import { toAsked } from '../../schema/hub/asked.ts';
import { isModelId } from '../../schema/model-id.ts';
import type { Observation } from '../../schema/observation.ts';
import { RELATIONS } from '../../schema/relation.ts';
import { SMALL_HUB } from './serve-for-test.ts';

const RECORDS = 100_000;
const PAGE = 500;

/** Values that no field expects. */
const JUNK: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  '',
  ' ',
  '\u0000',
  '\uD800',
  '🧬'.repeat(300),
  'a'.repeat(10_000),
  '../../etc/passwd',
  'https://huggingface.co/a/b',
  "'; DROP TABLE models; --",
  [],
  [[[[[]]]]],
  ['base_model:', 'base_model:merge:', 'base_model:a/b', 'license:', 7, null],
  Array.from({ length: 4_000 }, (_, nth) => `base_model:finetune:a/${nth}`),
  {},
  { models: null },
  { relation: 'finetune', models: [null, 7, {}, { id: 3 }, { _id: 'x', id: 'a/b' }] },
  { relation: ['merge'], models: { id: 'a/b' } },
  { base_model: { name: 'a/b' } },
  { base_model: ['a/b', null, ['c/d'], 5], license: ['mit', 3], new_version: {} },
  JSON.parse('{"__proto__": {"id": "x/y"}, "constructor": 1, "toString": "no"}'),
  '2099-13-45T99:99:99Z',
  '1969-01-01T00:00:00.000Z',
];

const FIELDS = (
  '_id id modelId author baseModels cardData disabled gated lastModified likes private downloads ' +
  'downloadsAllTime safetensors tags pipeline_tag library_name createdAt __proto__ constructor'
).split(' ');

/** One record with some of its values replaced by others, left out, or put in each other's place. */
function mutate(record: object, random: Random): unknown {
  if (random.chance(0.02)) return random.pick(JUNK);
  const mutated: Record<string, unknown> = { ...record };
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const field = random.pick(FIELDS);
    const way = random.below(4);
    if (way === 0) delete mutated[field];
    else if (way === 1) mutated[field] = mutated[random.pick(FIELDS)];
    else {
      Object.defineProperty(mutated, field, {
        value: random.pick(JUNK),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
  }
  return mutated;
}

function expectSound({ model, references }: Observation): void {
  const counts = [model.downloads30d, model.downloadsAllTime, model.likes, model.parameters];
  const times = [model.createdAtMs, model.lastModifiedMs];
  const isSound =
    isModelId(model.id) &&
    (model.hubId === undefined || model.hubId === null || /^[0-9a-f]{24}$/.test(model.hubId)) &&
    (model.license ?? []).every((label) => label !== '' && !/\p{Surrogate}/u.test(label)) &&
    counts.every(
      (count) => count === undefined || count === null || (Number.isSafeInteger(count) && count >= 0),
    ) &&
    times.every((ms) => ms === undefined || ms === null || Number.isSafeInteger(ms)) &&
    references.every(
      ({ target, relation, position }) =>
        typeof target === 'string' && RELATIONS.includes(relation) && Number.isSafeInteger(position),
    );
  if (!isSound) expect.fail(`not sound: ${JSON.stringify({ model, references }).slice(0, 2_000)}`);
}

it(`no record of ${RECORDS.toLocaleString('en-US')} mutated ones breaks the parser`, () => {
  const random = createRandom(4);
  const seen = { observations: 0, rejected: 0, private: 0 };
  for (let done = 0; done < RECORDS; done += PAGE) {
    const records = Array.from({ length: PAGE }, () => mutate(random.pick(SMALL_HUB.records), random));
    const parsed = parseRecords(records, toAsked(records));
    for (const observation of parsed.observations) expectSound(observation);
    for (const { reason, subject } of parsed.rejected) {
      if (reason === '' || subject.length > 1_000) expect.fail(`no good sentence: ${reason} ${subject}`);
    }
    seen.observations += parsed.observations.length;
    seen.rejected += parsed.rejected.length;
    seen.private += parsed.privateCount;
  }
  expect(seen.observations + seen.rejected + seen.private).toBe(RECORDS);
  expect(seen.observations).toBeGreaterThan(RECORDS / 2);
  expect(seen.rejected).toBeGreaterThan(RECORDS / 100);
  expect(seen.private).toBeGreaterThan(0);
});
