import type { DictionaryColumn } from './lineage-index.ts';

/** Texts by code while rows come in; code 0 is always `''`. */
export interface Dictionary {
  toCode(text: string): number;
  values(): readonly string[];
}

export function createDictionary(): Dictionary {
  const values = [''];
  const codes = new Map([['', 0]]);
  return {
    toCode(text) {
      const known = codes.get(text);
      if (known !== undefined) return known;
      const code = values.push(text) - 1;
      codes.set(text, code);
      return code;
    },
    values: () => values,
  };
}

/**
 * The column with its codes numbered afresh by first use, so that the result depends on the nodes alone and
 * not on the order in which they arrived. O(n).
 */
export function toDictionaryColumn(codes: Uint32Array, values: readonly string[]): DictionaryColumn {
  const renumbered = new Uint32Array(values.length);
  const used = [''];
  const fresh = values.length <= 0x10000 ? new Uint16Array(codes.length) : new Uint32Array(codes.length);
  for (let node = 0; node < codes.length; node++) {
    const code = codes[node] ?? 0;
    if (code === 0) continue;
    if (renumbered[code] === 0) renumbered[code] = used.push(values[code] ?? '') - 1;
    fresh[node] = renumbered[code] ?? 0;
  }
  return { values: used, codes: fresh };
}
