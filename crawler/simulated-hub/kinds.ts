/** How the Hub says a model was made from another. */
export type HubRelation = 'finetune' | 'adapter' | 'quantized' | 'merge';

/** What a model is for. Decides its task, its library, and what people make of it. */
export interface KindFacts {
  readonly task: string;
  readonly library: string;
  /** What a derivative is tagged with; a fine-tuned encoder classifies, where its base filled masks. */
  readonly childTasks: readonly string[];
  readonly relations: readonly (readonly [HubRelation, number])[];
}

export const KINDS = {
  text: {
    task: 'text-generation',
    library: 'transformers',
    childTasks: ['text-generation'],
    relations: [
      ['finetune', 24],
      ['adapter', 38],
      ['quantized', 30],
      ['merge', 8],
    ],
  },
  vlm: {
    task: 'image-text-to-text',
    library: 'transformers',
    childTasks: ['image-text-to-text', 'text-generation'],
    relations: [
      ['finetune', 34],
      ['adapter', 28],
      ['quantized', 37],
      ['merge', 1],
    ],
  },
  image: {
    task: 'text-to-image',
    library: 'diffusers',
    childTasks: ['text-to-image'],
    relations: [
      ['finetune', 5],
      ['adapter', 92],
      ['quantized', 2],
      ['merge', 1],
    ],
  },
  video: {
    task: 'text-to-video',
    library: 'diffusers',
    childTasks: ['text-to-video', 'image-to-video'],
    relations: [
      ['finetune', 6],
      ['adapter', 78],
      ['quantized', 16],
    ],
  },
  encoder: {
    task: 'fill-mask',
    library: 'transformers',
    childTasks: ['text-classification', 'text-classification', 'token-classification', 'question-answering'],
    relations: [
      ['finetune', 94],
      ['adapter', 3],
      ['quantized', 3],
    ],
  },
  seq2seq: {
    task: 'text2text-generation',
    library: 'transformers',
    childTasks: ['text2text-generation', 'summarization', 'translation'],
    relations: [
      ['finetune', 84],
      ['adapter', 14],
      ['quantized', 2],
    ],
  },
  embed: {
    task: 'sentence-similarity',
    library: 'sentence-transformers',
    childTasks: ['sentence-similarity', 'feature-extraction', 'text-classification'],
    relations: [
      ['finetune', 82],
      ['adapter', 3],
      ['quantized', 15],
    ],
  },
  speech: {
    task: 'automatic-speech-recognition',
    library: 'transformers',
    childTasks: ['automatic-speech-recognition'],
    relations: [
      ['finetune', 84],
      ['adapter', 9],
      ['quantized', 7],
    ],
  },
  voice: {
    task: 'text-to-speech',
    library: 'transformers',
    childTasks: ['text-to-speech'],
    relations: [
      ['finetune', 90],
      ['adapter', 8],
      ['quantized', 2],
    ],
  },
  vision: {
    task: 'image-classification',
    library: 'transformers',
    childTasks: ['image-classification', 'image-classification', 'object-detection', 'image-segmentation'],
    relations: [
      ['finetune', 95],
      ['adapter', 3],
      ['quantized', 2],
    ],
  },
  robot: {
    task: 'robotics',
    library: 'lerobot',
    childTasks: ['robotics'],
    relations: [
      ['finetune', 98],
      ['adapter', 2],
    ],
  },
} as const satisfies Readonly<Record<string, KindFacts>>;

export type Kind = keyof typeof KINDS;

export const isKind = (text: string): text is Kind => Object.hasOwn(KINDS, text);
