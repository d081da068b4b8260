import { createRoute } from '@hono/zod-openapi';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import { searchModels } from '../../../lineage/search/search-models.ts';
import type { MountRoutes } from '../route-context.ts';
import { findFamilies } from '../answers/find-families.ts';
import { createQuery } from '../parameters/create-query.ts';
import { limitParameter } from '../parameters/list-parameters.ts';
import { textParameter } from '../parameters/query-parameters.ts';
import { SearchDocumentSchema } from '../wire/list-schemas.ts';
import { describeAnswer, FAILURES } from './describe-answers.ts';

const RESULTS = { minimum: 1, maximum: 200, standard: 20 } as const;

const route = createRoute({
  method: 'get',
  path: '/api/v1/search',
  summary: 'Models and families by parts of their names, while typing',
  request: {
    query: createQuery({
      q: textParameter({
        description:
          'Words that the id must contain, ignoring case. An exact id, then an exact name comes first.',
        example: 'mistral-7b',
      }),
      limit: limitParameter(RESULTS),
    }),
  },
  responses: {
    200: describeAnswer(SearchDocumentSchema, 'Best matches first; nothing for an empty text.'),
    ...FAILURES,
  },
});

export const mountSearch: MountRoutes = (api) => {
  api.openapi(route, (c) => {
    const { served } = c.var;
    const { q = '', limit = RESULTS.standard } = c.req.valid('query');
    const { total, ordinals } = searchModels(served.search, q, limit);
    const rows = Array.from(ordinals, (ordinal) => toModelRow(served.index, ordinal));
    return c.json({ total, rows, families: findFamilies(q, served.reports.families) }, 200);
  });
};
