import { toNumber, toText, toTextOrNull, toList } from './cells.ts';
import type { Sent, Transaction } from './server.ts';

/** What a store knows of itself, on its one `:Meta` node. */
export interface Meta {
  readonly schemaVersion: number;
  readonly dataVersion: number;
  readonly derivedVersion: number;
  /** The snapshot that the data version stands for, as JSON text. */
  readonly versionedSnapshot: string;
  readonly summary: string | null;
  /** The copy that this store is to become, until it is whole. */
  readonly restoring: string | null;
}

/** `null` in a database that has none. */
export async function readMeta(transaction: Transaction): Promise<Meta | null> {
  const [cells] = await transaction.run(
    `MATCH (m:Meta {name: 'stemma'})
     RETURN [m.schemaVersion, m.dataVersion, m.derivedVersion, m.versionedSnapshot, m.summary, m.restoring]`,
  );
  if (cells === undefined) return null;
  const parts = toList(cells);
  return {
    schemaVersion: toNumber(parts[0]),
    dataVersion: toNumber(parts[1]),
    derivedVersion: toNumber(parts[2]),
    versionedSnapshot: toText(parts[3]),
    summary: toTextOrNull(parts[4]),
    restoring: toTextOrNull(parts[5]),
  };
}

/** Numbers are whole ones. */
export async function writeMeta(transaction: Transaction, changes: Partial<Meta>): Promise<void> {
  const sets = Object.entries(changes).map(([name, value]) =>
    typeof value === 'number' ? `m.${name} = toInteger($${name})` : `m.${name} = $${name}`,
  );
  const parameters: Record<string, Sent> = { ...changes };
  await transaction.run(`MATCH (m:Meta {name: 'stemma'}) SET ${sets.join(', ')}`, parameters);
}
