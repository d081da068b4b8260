import { createRoute } from '@hono/zod-openapi';
import { browseModels } from '../../../lineage/browse/browse-models.ts';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import { BROWSE_SORTS } from '../../../schema/wire/browse-query.ts';
import type { BrowseQuery } from '../../../schema/wire/browse-query.ts';
import type { MountRoutes } from '../route-context.ts';
import { checkFamily } from '../parameters/check-family.ts';
import { createQuery } from '../parameters/create-query.ts';
import { limitParameter, offsetParameter, ROWS } from '../parameters/list-parameters.ts';
import { choiceParameter, dayParameter, textParameter } from '../parameters/query-parameters.ts';
import { ModelListSchema } from '../wire/model-row-schemas.ts';
import { describeAnswer, FAILURES } from './describe-answers.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/models',
  summary: 'All known models, filtered and sorted',
  request: {
    query: createQuery({
      q: textParameter({ description: 'Words that the id must contain, ignoring case.' }),
      owner: textParameter({
        description: 'The part of the id before the slash, in any case.',
        example: 'google',
      }),
      license: textParameter({
        description: 'A license label; `none` for models without one.',
        example: 'apache-2.0',
      }),
      relation: choiceParameter([...RELATIONS, 'root'], {
        description: 'Of any parent edge, by our guess where the Hub reports none; `root`: without parents.',
      }),
      task: textParameter({ description: 'The pipeline tag.', example: 'text-generation' }),
      library: textParameter({ description: 'The library name.', example: 'transformers' }),
      createdAfter: dayParameter({
        description: 'Created on or after this day, UTC.',
        example: '2024-01-01',
      }),
      family: textParameter({ description: 'Key of a family that the model belongs to.', example: 'qwen' }),
      sort: choiceParameter(BROWSE_SORTS, { description: 'Without: `downloads`. Unknown values come last.' }),
      direction: choiceParameter(['asc', 'desc'], { description: 'Without: `asc` for `id`, else `desc`.' }),
      offset: offsetParameter(),
      limit: limitParameter(),
    }),
  },
  responses: {
    200: describeAnswer(ModelListSchema, 'Live and gone models, no stubs.'),
    ...FAILURES,
  },
});

export const mountBrowse: MountRoutes = (api, { families }) => {
  api.openapi(route, (c) => {
    const { index, search } = c.var.served;
    const query = dropUndefined(c.req.valid('query'));
    if (query.family !== undefined) checkFamily(query.family, families);
    const { total, ordinals } = browseModels(index, { limit: ROWS.standard, ...query }, search);
    const rows = Array.from(ordinals, (ordinal) => toModelRow(index, ordinal));
    return c.json({ total, offset: query.offset ?? 0, rows }, 200);
  });
};

/** Parameters that were left out are absent, not `undefined`. */
function dropUndefined(query: {
  readonly [Key in keyof BrowseQuery]: BrowseQuery[Key] | undefined;
}): BrowseQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}
