import { join } from 'node:path';
import type { Alias } from '../../schema/snapshot.ts';
import { ALIAS_COLUMNS, DERIVATION_COLUMNS, MODEL_COLUMNS } from './columns.ts';
import { readTable } from './read-table.ts';
import type { AliasRecord, DerivationRecord, ModelRecord } from './records.ts';

/** The models of a snapshot with these fields: live and gone ones ascending by key, then stubs. */
export const readModelRecords = <Field extends keyof ModelRecord>(
  folder: string,
  fields: readonly Field[],
): AsyncGenerator<readonly Pick<ModelRecord, Field>[]> =>
  readTable(join(folder, 'models.parquet'), MODEL_COLUMNS, fields);

/** The derivations of a snapshot, by the child's key and position, with these fields. */
export const readDerivationRecords = <Field extends keyof DerivationRecord>(
  folder: string,
  fields: readonly Field[],
): AsyncGenerator<readonly Pick<DerivationRecord, Field>[]> =>
  readTable(join(folder, 'derivations.parquet'), DERIVATION_COLUMNS, fields);

const ALIAS_FIELDS = ['alias', 'id', 'hubId', 'source', 'seen'] as const satisfies (keyof AliasRecord)[];

/** All aliases of a snapshot. */
export async function readAliasRecords(folder: string): Promise<readonly Alias[]> {
  const all: Alias[] = [];
  for await (const chunk of readTable(join(folder, 'aliases.parquet'), ALIAS_COLUMNS, ALIAS_FIELDS)) {
    for (const { hubId, ...alias } of chunk) all.push(hubId === null ? alias : { ...alias, hubId });
  }
  return all;
}
