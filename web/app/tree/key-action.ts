import { toEnterAction, toFoldAction, toMainAction } from './item-action.ts';
import type { PictureAction } from './picture-action.ts';
import type { PictureItem } from './picture.ts';
import { STEP_KEYS, walkPicture } from './walk-picture.ts';

/** What a key does: moves to another line, or acts. `null` for keys that mean nothing here. */
export type KeyResult =
  | { readonly moveTo: string }
  | { readonly action: PictureAction }
  | { readonly closeCard: true };

/** `key` as in `KeyboardEvent.key`; `at` is the line that the keyboard stands on. */
export function toKeyResult(items: readonly PictureItem[], at: string, key: string): KeyResult | null {
  const item = items.find((other) => other.key === at);
  if (!item) return null;
  if (key === 'Escape') return { closeCard: true };
  if (key === 't') return { action: { kind: 'table' } };
  if (key === 'Enter') return { action: toEnterAction(item) };
  if (key === ' ') return { action: toMainAction(item) };
  if (key === '+' || key === '=') return toResult(toFoldAction(item, 'open'));
  if (key === '-') return toResult(toFoldAction(item, 'close'));
  const step = STEP_KEYS.get(key);
  if (!step) return null;
  // A folded node opens where an open one would be entered.
  const unfold =
    step === 'child' && item.kind === 'node' && item.isOpen === false ? toFoldAction(item, 'open') : null;
  return unfold ? { action: unfold } : { moveTo: walkPicture(items, at, step) };
}

const toResult = (action: PictureAction | null): KeyResult | null => action && { action };
