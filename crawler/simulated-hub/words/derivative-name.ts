import type { HubRelation, Kind } from '../kinds.ts';
import type { Random } from '../random.ts';
import { LINES, TOPICS } from './topics.ts';

const QUANTIZED: readonly (readonly [string, number])[] = [
  ['GGUF', 46],
  ['i1-GGUF', 8],
  ['Q4_K_M-GGUF', 9],
  ['4bit', 8],
  ['8bit', 4],
  ['AWQ', 7],
  ['GPTQ-Int4', 6],
  ['bnb-4bit', 5],
  ['FP8-Dynamic', 3],
  ['exl2-4.0bpw', 2],
  ['mlx-4Bit', 2],
];

const METHODS = ['slerp', 'ties', 'dare', 'linear', 'stock'] as const;

/** The longest name that the Hub takes. */
const LONGEST = 96;

/** The name of what somebody made of `base` (its name without owner), as people name such things. */
export function toDerivativeName(random: Random, base: string, kind: Kind, relation: HubRelation): string {
  return cut(NAMERS[relation](random, base, kind));
}

/** What a program calls its uploads: `Qwen-Qwen1.5-0.5B-1718803921`. */
export const toBotName = (owner: string, base: string, createdAtMs: number): string =>
  cut(`${owner}-${base}-${Math.floor(createdAtMs / 1000)}`);

const NAMERS: Readonly<Record<HubRelation, (random: Random, base: string, kind: Kind) => string>> = {
  quantized: (random, base) => `${base}-${random.weighted(QUANTIZED)}`,
  adapter: (random, base, kind) => {
    const topic = random.pick(TOPICS[kind]);
    if (kind === 'image' || kind === 'video') {
      return random.pick([
        `${topic}-${shorten(base)}-lora`,
        `${shorten(base)}-lora-${topic}`,
        `${topic}-style-lora`,
      ]);
    }
    const lower = base.toLowerCase();
    return random.pick([
      `${lower}-${topic}-lora`,
      `${base}-${topic}-LoRA`,
      `${lower}-qlora-${topic}`,
      `${base}-${topic}-adapter`,
    ]);
  },
  finetune: (random, base, kind) => {
    const topic = random.pick(TOPICS[kind]);
    if (kind === 'robot') return `${shorten(base)}_${topic}_v${1 + random.below(4)}`;
    if (kind === 'speech' || kind === 'voice' || kind === 'image' || kind === 'video') {
      return `${base}-${topic}`;
    }
    if (kind === 'text' || kind === 'vlm') {
      const line = random.pick(LINES);
      return random.pick([
        `${base}-${topic}`,
        `${base.toLowerCase()}-${topic}-ft`,
        `${line}-${sizeOf(base)}-${topic}`,
        `${base}-${topic}-v${1 + random.below(3)}`,
      ]);
    }
    return random.pick([`${base}-finetuned-${topic}`, `${base}-${topic}`, `${topic}-${shorten(base)}`]);
  },
  merge: (random, base) => {
    const lines = `${random.pick(LINES)}-${random.pick(LINES)}`;
    return random.pick([
      `${lines}-${sizeOf(base)}-${random.pick(METHODS)}`,
      `${lines}-${sizeOf(base)}`,
      `${random.pick(LINES)}-${sizeOf(base)}-merge`,
    ]);
  },
};

/** `sdxl` of `stable-diffusion-xl-base-1.0`, `flux` of `FLUX.1-dev`, `bert` of `bert-base-uncased`. */
function shorten(base: string): string {
  const lower = base.toLowerCase();
  if (lower.startsWith('stable-diffusion-xl')) return 'sdxl';
  if (lower.startsWith('stable-diffusion')) return 'sd';
  return lower.split(/[-._]/)[0] ?? lower;
}

/** `7B` of `Mistral-7B-v0.1`, `8b` of `llama-3-8b`; `mini` where a name tells no size. */
const sizeOf = (base: string): string => /(?<![\d.])\d+(?:\.\d+)?[bB](?![a-z])/.exec(base)?.[0] ?? 'mini';

const cut = (name: string): string => name.slice(0, LONGEST).replace(/[-._]+$/, '');
