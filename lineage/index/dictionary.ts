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
 * The column in the order of `rows`, its codes numbered afresh by first use, so that the result
 * depends on the nodes alone and not on the order in which they arrived. O(n).
 */
export function toDictionaryColumn(
  codes: Uint32Array,
  values: readonly string[],
  rows: Uint32Array,
): DictionaryColumn {
  const renumbered = new Uint32Array(values.length);
  const used = [''];
  const ordered = values.length <= 0x10000 ? new Uint16Array(rows.length) : new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i] ?? 0] ?? 0;
    if (code === 0) continue;
    let fresh = renumbered[code] ?? 0;
    if (fresh === 0) {
      fresh = used.push(values[code] ?? '') - 1;
      renumbered[code] = fresh;
    }
    ordered[i] = fresh;
  }
  return { values: used, codes: ordered };
}
