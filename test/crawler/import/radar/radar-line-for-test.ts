/** A made-up line as radar files have them; `fields` say what is different. */
export const radarLine = (
  fields: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  schema: 1,
  id: 'lab/child',
  created_at: '2026-02-03T04:05:06.000Z',
  updated_at: '2026-02-09T04:05:06.000Z',
  license: 'mit',
  pipeline_tag: 'text-generation',
  library: 'transformers',
  tags: ['transformers', 'license:mit'],
  likes: 3,
  downloads_30d: 40,
  parameters: 7_000_000_000,
  base_model: null,
  gated: false,
  removed: false,
  removed_at: null,
  ...fields,
});
