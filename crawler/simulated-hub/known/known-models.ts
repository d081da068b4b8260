import { GOOGLE } from './google.ts';
import { IMAGE } from './image.ts';
import { parseKnownModels } from './known-model.ts';
import { META } from './meta.ts';
import { QWEN } from './qwen.ts';
import { SENSES } from './senses.ts';
import { TEXT } from './text.ts';

/**
 * Real models whose trees people look for, with their real licenses, ages and sizes; how much is made from
 * each follows published counts where there are any. Everything derived from them here is invented.
 */
export const KNOWN_MODELS = [QWEN, META, GOOGLE, IMAGE, TEXT, SENSES].flatMap(parseKnownModels);
