import type { Gate } from '../model.ts';

/** The Hub's `gated`: `false`, `"auto"` or `"manual"`. A bare `true` (older answers) asks for permission: `manual`. */
export function toGate(value: unknown): Gate | null {
  if (value === false) return 'open';
  if (value === true) return 'manual';
  return value === 'auto' || value === 'manual' ? value : null;
}
