/** A row as the Hub's API would send the record; its card, where it is JSON text, as the object it describes. */
export interface ParquetRecord {
  readonly record: Readonly<Record<string, unknown>>;
  /** The row has a card that is no JSON: it says nothing. */
  readonly hasBrokenCard: boolean;
}

/**
 * Turns one row into a record: whole numbers of 64 bits into numbers, moments into ISO 8601, the card from its
 * JSON text. Columns keep the Hub's names.
 */
export function toHubRecord(row: Readonly<Record<string, unknown>>): ParquetRecord {
  const record: Record<string, unknown> = {};
  let hasBrokenCard = false;
  for (const [name, value] of Object.entries(row)) {
    if (name !== 'cardData' || typeof value !== 'string') record[name] = toJsonValue(value);
    else {
      const card = parseCard(value);
      if (card === undefined) hasBrokenCard = true;
      else record[name] = card;
    }
  }
  return { record, hasBrokenCard };
}

/** `undefined` for a text that is no JSON. */
function parseCard(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toJsonValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return value.map(toJsonValue);
  if (ArrayBuffer.isView(value)) return value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, toJsonValue(each)]));
}
