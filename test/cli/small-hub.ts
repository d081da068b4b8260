/**
 * A little Hub of invented models in the API's own form: a root with a fine-tune, an adapter, a quantized copy,
 * a merge of two, a cycle, a stub, a rename, a self-reference, a private record and one without an id.
 */
const pair = (relation: string, id: string): readonly string[] => [
  `base_model:${id}`,
  `base_model:${relation}:${id}`,
];

interface Extra {
  readonly tags?: readonly string[];
  readonly downloads?: number;
  readonly createdAt?: string;
  readonly [field: string]: unknown;
}

let serial = 0;
const model = (
  id: string,
  { tags = [], downloads = 0, createdAt = '2024-01-01T00:00:00.000Z', ...rest }: Extra = {},
): object => {
  serial += 1;
  const seconds = Math.floor(Date.parse(createdAt) / 1000);
  return {
    _id: `${seconds.toString(16)}${serial.toString(16).padStart(16, '0')}`,
    id,
    likes: serial,
    private: false,
    downloads,
    tags,
    pipeline_tag: 'text-generation',
    library_name: 'transformers',
    createdAt,
    ...rest,
  };
};

export const SMALL_HUB: readonly object[] = [
  model('Qwen/Alpha-7B', {
    tags: ['license:apache-2.0'],
    downloads: 1_000,
    createdAt: '2023-01-01T00:00:00.000Z',
  }),
  model('tuner/alpha-chat', { tags: [...pair('finetune', 'Qwen/Alpha-7B'), 'license:mit'], downloads: 500 }),
  model('tuner/alpha-lora', {
    tags: [...pair('adapter', 'qwen/alpha-7b'), 'license:apache-2.0'],
    library_name: 'peft',
  }),
  model('packer/alpha-chat-GGUF', {
    tags: [...pair('quantized', 'tuner/alpha-chat'), 'license:mit'],
    downloads: 90,
  }),
  model('mixer/alpha-beta', {
    tags: [...pair('merge', 'tuner/alpha-chat'), ...pair('merge', 'facebook/Beta-1B')],
  }),
  model('facebook/Beta-1B', {
    tags: ['license:llama2'],
    downloads: 700,
    createdAt: '2023-06-01T00:00:00.000Z',
  }),
  model('loner/one', { tags: [...pair('finetune', 'nowhere/missing-model')] }),
  model('loner/two', { tags: [...pair('finetune', 'Nowhere/Missing-Model')] }),
  model('round/a', { tags: pair('finetune', 'round/b') }),
  model('round/b', { tags: pair('finetune', 'round/a') }),
  model('mirror/self', { tags: pair('finetune', 'mirror/self') }),
  model('path/local', { tags: ['base_model:adapter:/data/models/alpha'], library_name: 'peft' }),
  model('old/names', { tags: pair('finetune', 'qwen-old/Alpha-7B') }),
  { ...model('secret/private'), private: true },
  { likes: 3, note: 'a record without an id' },
];

export const SMALL_ALIASES = 'alias,id\nqwen-old/Alpha-7B,Qwen/Alpha-7B\n';
