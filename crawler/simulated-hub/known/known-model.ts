import { isKind } from '../kinds.ts';
import type { HubRelation, Kind } from '../kinds.ts';

/** A real, well-known model: facts about it, and how much is made from it. */
export interface KnownModel {
  readonly id: string;
  /** `YYYY-MM`; `2022-03` stands for the legacy import. */
  readonly month: string;
  /** License tags; `[]` for none. */
  readonly license: readonly string[];
  readonly licenseName: string | null;
  readonly kind: Kind;
  /** Billions of parameters. */
  readonly sizeB: number;
  /** Roughly how many models were made from it on the real Hub, any depth. */
  readonly pull: number;
  readonly gate: 'auto' | 'manual' | null;
  readonly from: { readonly relation: HubRelation; readonly ids: readonly string[] } | null;
  readonly formerIds: readonly string[];
  /** Month in which most derivatives came within weeks, by machine. */
  readonly burst: string | null;
}

/**
 * Reads a table of known models, one a line:
 *
 *     id | month | license | kind | size in billions | pull | notes
 *     meta-llama/Llama-3.1-8B | 2024-07 | llama3.1 | text | 8 | 6000 | gate:manual was:meta-llama/Meta-Llama-3.1-8B
 *
 * `-` is no license; `other:NAME` has a `license_name`. Notes: `gate:auto`, `gate:manual`, `was:ID`,
 * `finetune:ID` (or another relation; several ids joined by `+`), `burst:YYYY-MM`.
 *
 * @throws Error for a row that it cannot read.
 */
export function parseKnownModels(table: string): readonly KnownModel[] {
  return table
    .trim()
    .split('\n')
    .map((row) => parseRow(row));
}

function parseRow(row: string): KnownModel {
  const [id = '', month = '', license = '', kind = '', size = '', pull = '', notes = ''] = row
    .split('|')
    .map((cell) => cell.trim());
  if (id === '' || !isKind(kind) || !(Number(size) > 0) || !(Number(pull) >= 0)) {
    throw new Error(`This row of known models cannot be read: ${row}`);
  }
  const [label = '', name = null] = license.split(':');
  const note = (key: string): readonly string[] =>
    notes
      .split(/\s+/)
      .filter((word) => word.startsWith(`${key}:`))
      .map((word) => word.slice(key.length + 1));
  const [gate] = note('gate');
  return {
    id,
    month,
    license: label === '-' ? [] : [label],
    licenseName: name,
    kind,
    sizeB: Number(size),
    pull: Number(pull),
    gate: gate === 'auto' || gate === 'manual' ? gate : null,
    from: toOrigin(note),
    formerIds: note('was'),
    burst: note('burst')[0] ?? null,
  };
}

function toOrigin(note: (key: string) => readonly string[]): KnownModel['from'] {
  for (const relation of ['finetune', 'adapter', 'quantized', 'merge'] as const) {
    const [ids] = note(relation);
    if (ids !== undefined) return { relation, ids: ids.split('+') };
  }
  return null;
}
