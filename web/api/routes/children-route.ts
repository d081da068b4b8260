import { createRoute } from '@hono/zod-openapi';
import { BROWSE_SORTS } from '../../../schema/wire/browse-query.ts';
import type { MountRoutes } from '../route-context.ts';
import { listChildren } from '../answers/list-children.ts';
import { findNode } from '../find-node.ts';
import { createQuery } from '../parameters/create-query.ts';
import { limitParameter, offsetParameter, relationsParameter, ROWS } from '../parameters/list-parameters.ts';
import { ModelIdParameter } from '../parameters/model-id-parameter.ts';
import { choiceParameter } from '../parameters/query-parameters.ts';
import { ChildListSchema } from '../wire/list-schemas.ts';
import { describeAnswer, FAILURES, NOT_FOUND } from './describe-answers.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/models/{id}/children',
  summary: 'The models that were derived from this one directly',
  request: {
    params: ModelIdParameter,
    query: createQuery({
      relation: relationsParameter(
        'Only children made in one of these ways; where the Hub reports none, by our guess.',
      ),
      sort: choiceParameter(BROWSE_SORTS, {
        description: 'Largest or newest first, `id` from A; unknown values last. Without: `descendants`.',
      }),
      offset: offsetParameter(),
      limit: limitParameter(),
    }),
  },
  responses: {
    200: describeAnswer(ChildListSchema, 'Relation and evidence in the rows are those of this parent.'),
    ...NOT_FOUND,
    ...FAILURES,
  },
});

export const mountChildren: MountRoutes = (api) => {
  api.openapi(route, (c) => {
    const { served } = c.var;
    const parent = findNode(served, c.req.valid('param').id);
    const { relation, sort = 'descendants', offset = 0, limit = ROWS.standard } = c.req.valid('query');
    const relations = relation ?? null;
    return c.json(listChildren(served.index, parent, { relations, sort, offset, limit }), 200);
  });
};
