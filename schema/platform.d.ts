/**
 * The few platform objects that the pure folders (`schema`, `lineage`) may use.
 * Node and browsers both have them; nothing else of either platform is visible there.
 */
declare class TextDecoder {
  constructor(label?: string);
  decode(input?: Uint8Array): string;
}
declare class TextEncoder {
  encode(input: string): Uint8Array;
  encodeInto(source: string, target: Uint8Array): { read: number; written: number };
}
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

/** Of ES2024, which Node 20 and all current browsers have. */
interface String {
  toWellFormed(): string;
}
