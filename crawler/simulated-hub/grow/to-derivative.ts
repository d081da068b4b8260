import { toPlainDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { KINDS } from '../kinds.ts';
import type { HubRelation, Kind } from '../kinds.ts';
import type { Random } from '../random.ts';
import { toBotName, toDerivativeName } from '../words/derivative-name.ts';
import type { IdRegistry } from '../words/id-registry.ts';
import { pickOwner } from '../words/owners.ts';
import type { Role } from '../words/owners.ts';
import { drawDownloads, drawLikes } from './draw-popularity.ts';
import { pickDerivedLicense } from './pick-license.ts';

export interface DerivativeRequest {
  /** At least one; the first gives name, kind and license. */
  readonly parents: readonly Draft[];
  readonly relation: HubRelation;
  readonly createdAtMs: number;
  /** Uploaded by a program, one of thousands alike. */
  readonly isBulk: boolean;
  readonly random: Random;
  readonly ids: IdRegistry;
}

/** One model made from others, as the Hub would describe it were there no dirt. */
export function toDerivative({
  parents,
  relation,
  createdAtMs,
  isBulk,
  random,
  ids,
}: DerivativeRequest): Draft {
  const [first] = parents;
  if (first === undefined) throw new RangeError('A derivative needs a parent.');
  const { kind } = first;
  const [parentOwner = '', parentName = ''] = first.id.split('/');
  const owner = pickOwner(random, isBulk ? 'bot' : random.weighted(rolesOf(relation, kind)));
  const name = isBulk
    ? toBotName(parentOwner, parentName, createdAtMs)
    : toDerivativeName(random, parentName, kind, relation);
  const downloads30d = isBulk ? random.below(3) : drawDownloads(random, DOWNLOAD_SCALE[relation]);
  const statesRelation = relation === 'quantized' || relation === 'merge' ? 0.3 : 0.04;
  return {
    ...toPlainDraft(ids.claim(owner, name), kind, createdAtMs),
    parents: parents.map((parent) => parent.id),
    relation,
    card: { baseModel: 'linked', relation: random.chance(statesRelation) ? relation : null },
    authorTags: authorTagsOf(relation, kind, name, random),
    ...pickDerivedLicense(random, first),
    task: random.chance(isBulk ? 0.3 : 0.82) ? random.pick(KINDS[kind].childTasks) : null,
    library: libraryOf(relation, kind, name),
    parameters:
      relation === 'adapter' || name.endsWith('GGUF') || !random.chance(0.8) ? null : first.parameters,
    downloads30d,
    likes: drawLikes(random, downloads30d),
    hasCard: true,
  };
}

const DOWNLOAD_SCALE: Readonly<Record<HubRelation, number>> = {
  finetune: 14,
  adapter: 9,
  quantized: 60,
  merge: 18,
};

function rolesOf(relation: HubRelation, kind: Kind): readonly (readonly [Role, number])[] {
  if (relation === 'quantized') {
    return [
      ['quantizer', 66],
      ['lab', 10],
      ['learner', 24],
    ];
  }
  if (relation === 'merge') {
    return [
      ['merger', 78],
      ['learner', 22],
    ];
  }
  if (kind === 'image' || kind === 'video') {
    return [
      ['studio', 62],
      ['learner', 38],
    ];
  }
  return [
    ['lab', 30],
    ['learner', 70],
  ];
}

function libraryOf(relation: HubRelation, kind: Kind, name: string): string | null {
  if (relation === 'adapter') return kind === 'image' || kind === 'video' ? 'diffusers' : 'peft';
  if (/mlx|-[48]bit$/.test(name)) return 'mlx';
  return KINDS[kind].library;
}

function authorTagsOf(relation: HubRelation, kind: Kind, name: string, random: Random): readonly string[] {
  switch (relation) {
    case 'quantized':
      return name.endsWith('GGUF') ? ['gguf', 'quantized'] : ['quantized', '4-bit'];
    case 'merge':
      return ['mergekit', 'merge'];
    case 'adapter':
      return kind === 'image' || kind === 'video' ? ['lora', 'template:sd-lora'] : ['lora'];
    case 'finetune':
      return random.pick([['generated_from_trainer'], ['trl', 'sft'], ['unsloth'], []]);
  }
}
