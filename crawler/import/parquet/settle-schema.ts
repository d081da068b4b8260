import type { FileMetaData, SchemaElement } from 'hyparquet';

/**
 * Says the types of a file's columns in the way that the reader understands. Newer writers name a list or a map
 * by its logical type only. JSON stays the text that it is: one broken card must not cost the rows around it.
 */
export const settleSchema = (metadata: FileMetaData): FileMetaData => ({
  ...metadata,
  schema: metadata.schema.map(settle),
});

function settle(element: SchemaElement): SchemaElement {
  const { converted_type: converted, logical_type: logical } = element;
  if (converted === 'JSON' || logical?.type === 'JSON') {
    return { ...element, converted_type: 'UTF8', logical_type: { type: 'STRING' } };
  }
  if (converted === undefined && (logical?.type === 'LIST' || logical?.type === 'MAP')) {
    return { ...element, converted_type: logical.type };
  }
  return element;
}
