import { toName } from '../model.ts';
import type { Relation } from '../relation.ts';

const ADAPTER_TAGS: ReadonlySet<string> = new Set(['adapter', 'dora', 'lora', 'peft']);
const ADAPTER_NAME = /(?:^|[-_.])(?:adapter|dora|lora|qlora)(?=[-_.]|$)/i;

/** Formats and methods of quantization that tags and names spell out. */
const QUANTIZED_TAGS: ReadonlySet<string> = new Set(
  (
    '2-bit 3-bit 4-bit 4bit 5-bit 6-bit 8-bit 8bit aqlm auto-round autoround awq bitsandbytes ' +
    'compressed-tensors eetq exl2 exl3 fp4 fp8 ggml gguf gptq hqq imatrix int4 int8 mxfp4 mxfp8 nvfp4 ' +
    'quantization quantized w4a16 w8a8 w8a16'
  ).split(' '),
);
const QUANTIZED_NAME =
  /(?:^|[-_.])(?:aqlm|awq|bnb|exl[23]|fp[48]|ggml|gguf|gptq|hqq|imatrix|int[48]|mxfp[48]|nf4|nvfp4|quantized|w\d+a\d+|q[2-8](?:_[0-9a-z]+)*|[2-8]-?bits?|[\d.]+bpw)(?=[-_.]|$)/i;

/** `merged` is no sign: most often an adapter was folded into its base. */
const MERGE_TAGS: ReadonlySet<string> = new Set(['merge', 'mergekit']);
const MERGE_NAME = /(?:^|[-_.])(?:merge|slerp|ties|model_stock)(?=[-_.]|$)/i;

export interface RelationClues {
  readonly id: string;
  readonly library: string | null;
  readonly tags: readonly unknown[];
  /** Distinct parents that the record names. */
  readonly parentCount: number;
}

/**
 * Our guess of how a model was made from its parents, from plain signs only; `null` without a parent.
 * Signs of the files (adapter, quantized) come first: a GGUF copy of a merge carries the merge's tags.
 * It fills gaps on screen and never enters a verdict. O(tags).
 */
export function inferRelation(clues: RelationClues): Relation | null {
  if (clues.parentCount === 0) return null;
  const tags = clues.tags.map((tag) => (typeof tag === 'string' ? tag.toLowerCase() : ''));
  const name = toName(clues.id);
  const library = clues.library?.toLowerCase() ?? '';

  if (library === 'peft' || tags.some((tag) => ADAPTER_TAGS.has(tag))) return 'adapter';
  if (QUANTIZED_TAGS.has(library) || tags.some((tag) => QUANTIZED_TAGS.has(tag))) return 'quantized';
  if (QUANTIZED_NAME.test(name)) return 'quantized';
  if (ADAPTER_NAME.test(name)) return 'adapter';
  const isMerge = clues.parentCount > 1 || tags.some((tag) => MERGE_TAGS.has(tag)) || MERGE_NAME.test(name);
  return isMerge ? 'merge' : 'finetune';
}
