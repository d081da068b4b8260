import { END_MS } from './calendar.ts';
import type { Draft } from './draft.ts';
import type { HubLink, HubRecord } from './hub-record.ts';
import type { Random } from './random.ts';

/**
 * The API record of a draft.
 *
 * @param hubIdOf the `_id` of every model in the Hub, by id
 */
export function toRecord(draft: Draft, hubIdOf: ReadonlyMap<string, string>, random: Random): HubRecord {
  const links = draft.parents.flatMap((id): readonly HubLink[] => {
    const hubId = hubIdOf.get(id);
    return hubId === undefined ? [] : [{ _id: hubId, id }];
  });
  const age = Math.max(0, END_MS - draft.createdAtMs);
  return {
    _id: hubIdOf.get(draft.id) ?? '',
    id: draft.id,
    author: draft.id.slice(0, draft.id.indexOf('/')),
    ...(links.length > 0 && draft.relation !== null
      ? { baseModels: { relation: draft.relation, models: links } }
      : {}),
    ...(draft.hasCard ? { cardData: toCard(draft) } : {}),
    disabled: draft.isDisabled,
    gated: draft.gate ?? false,
    lastModified: toIso(draft.createdAtMs + Math.min(age, age * random.next() ** 6)),
    likes: draft.likes,
    trendingScore: draft.likes > 40 ? random.below(200) / 2 : 0,
    private: draft.isPrivate,
    sha: toHex(random, 40),
    downloads: draft.downloads30d,
    downloadsAllTime: Math.round(
      draft.downloads30d * (3 + 15 * random.next()) + (random.chance(0.4) ? random.below(90) : 0),
    ),
    ...(draft.parameters === null
      ? {}
      : { safetensors: { parameters: { BF16: draft.parameters }, total: draft.parameters } }),
    tags: toTags(draft),
    ...(draft.task === null ? {} : { pipeline_tag: draft.task }),
    ...(draft.library === null ? {} : { library_name: draft.library }),
    createdAt: toIso(draft.createdAtMs),
    siblings: [{ rfilename: '.gitattributes' }, { rfilename: 'README.md' }],
    'model-index': null,
  };
}

function toCard(draft: Draft): Readonly<Record<string, unknown>> {
  const { baseModel, relation } = draft.card;
  const written = baseModel === 'linked' ? toOneOrList(draft.parents) : baseModel;
  return {
    language: ['en'],
    ...(draft.license.length === 0 ? {} : { license: toOneOrList(draft.license) }),
    ...(draft.licenseName === null ? {} : { license_name: draft.licenseName, license_link: 'LICENSE' }),
    ...(draft.library === null ? {} : { library_name: draft.library }),
    ...(draft.task === null ? {} : { pipeline_tag: draft.task }),
    ...(draft.authorTags.length === 0 ? {} : { tags: draft.authorTags }),
    ...(written === null ? {} : { base_model: written }),
    ...(relation === null ? {} : { base_model_relation: relation }),
    ...(draft.newVersion === null ? {} : { new_version: draft.newVersion }),
  };
}

/** Parents come as pairs: `base_model:ID` and `base_model:RELATION:ID`, those that the Hub did not find as well. */
function toTags(draft: Draft): readonly string[] {
  const pairs = [...draft.parents, ...draft.unresolved].flatMap((target) => [
    `base_model:${target}`,
    `base_model:${draft.relation ?? 'finetune'}:${target}`,
  ]);
  return [
    ...(draft.library === null ? [] : [draft.library]),
    ...(draft.parameters === null ? [] : ['safetensors']),
    ...(draft.task === null ? [] : [draft.task]),
    ...draft.authorTags,
    ...(draft.hasCard ? ['en'] : []),
    ...pairs,
    ...draft.license.map((label) => `license:${label}`),
    'region:us',
  ];
}

const toOneOrList = (values: readonly string[]): string | readonly string[] =>
  values.length === 1 && values[0] !== undefined ? values[0] : values;

const toIso = (ms: number): string => new Date(Math.floor(ms / 1000) * 1000).toISOString();

const toHex = (random: Random, digits: number): string =>
  Array.from({ length: digits / 8 }, () =>
    Math.floor(random.next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
