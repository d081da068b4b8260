import { createRoute } from '@hono/zod-openapi';
import type { MountRoutes } from '../route-context.ts';
import { listPathsUp } from '../answers/list-paths-up.ts';
import { findNode } from '../find-node.ts';
import { createQuery } from '../parameters/create-query.ts';
import { limitParameter } from '../parameters/list-parameters.ts';
import { ModelIdParameter } from '../parameters/model-id-parameter.ts';
import { PathsDocumentSchema } from '../wire/list-schemas.ts';
import { describeAnswer, FAILURES, NOT_FOUND } from './describe-answers.ts';

const PATHS = { minimum: 1, maximum: 50, standard: 5 } as const;

const route = createRoute({
  method: 'get',
  path: '/api/v1/models/{id}/paths',
  summary: 'The shortest ways from this model up to nodes without parents',
  request: { params: ModelIdParameter, query: createQuery({ limit: limitParameter(PATHS) }) },
  responses: {
    200: describeAnswer(
      PathsDocumentSchema,
      'Shortest first. Each way starts with the model; a model without parents is its own way of length 0.',
    ),
    ...NOT_FOUND,
    ...FAILURES,
  },
});

export const mountPaths: MountRoutes = (api) => {
  api.openapi(route, (c) => {
    const { served } = c.var;
    const start = findNode(served, c.req.valid('param').id);
    return c.json(listPathsUp(served.index, start, c.req.valid('query').limit ?? PATHS.standard), 200);
  });
};
