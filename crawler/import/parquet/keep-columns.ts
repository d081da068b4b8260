import type { SchemaTree } from 'hyparquet';
import { LIST_FIELDS } from '../../../schema/hub/asked.ts';

/** Columns that we keep, by their names at the Hub. */
const KEPT: ReadonlySet<string> = new Set(['_id', 'id', ...LIST_FIELDS]);

/**
 * The columns of a file that Stemma reads. Of `safetensors` that is the total alone, where it is a struct with
 * one: its counts by type of number are many columns.
 */
export const keepColumns = (fields: readonly SchemaTree[]): readonly SchemaTree[] =>
  fields.filter(({ element }) => KEPT.has(element.name)).map(narrow);

function narrow(field: SchemaTree): SchemaTree {
  if (field.element.name !== 'safetensors') return field;
  const children = field.children.filter(({ element }) => element.name === 'total');
  return children.length === 0 ? field : { ...field, children };
}
