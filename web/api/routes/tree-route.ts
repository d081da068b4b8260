import { createRoute } from '@hono/zod-openapi';
import { cutTree } from '../../../lineage/tree/cut-tree.ts';
import { DEFAULT_BUDGET } from '../../../lineage/tree/tree-options.ts';
import type { TreeOptions } from '../../../lineage/tree/tree-options.ts';
import type { MountRoutes } from '../route-context.ts';
import { findNode } from '../find-node.ts';
import { countsParameter } from '../parameters/counts-parameter.ts';
import { createQuery } from '../parameters/create-query.ts';
import { relationsParameter } from '../parameters/list-parameters.ts';
import { ModelIdParameter } from '../parameters/model-id-parameter.ts';
import { countParameter, listParameter } from '../parameters/query-parameters.ts';
import { TreeDocumentSchema } from '../wire/tree-schema.ts';
import { describeAnswer, FAILURES, NOT_FOUND } from './describe-answers.ts';

/** Nodes that one request may unfold or fold by hand. */
const MAX_NAMED = 200;

const route = createRoute({
  method: 'get',
  path: '/api/v1/models/{id}/tree',
  summary: 'A readable cut of the family tree below a model, and its way up',
  request: {
    params: ModelIdParameter,
    query: createQuery({
      budget: countParameter(
        { minimum: 1, maximum: 2000, standard: DEFAULT_BUDGET },
        { description: 'Rows that the picture may take while nothing is unfolded by hand.' },
      ),
      open: listParameter(MAX_NAMED, { description: 'Ids of nodes to unfold, separated by commas.' }),
      closed: listParameter(MAX_NAMED, { description: 'Ids of nodes to fold; stronger than `open`.' }),
      more: countsParameter(
        { maximum: MAX_NAMED, total: 5000 },
        {
          description: 'How many more children of a node to show: `id:20,...`; at most 5000 in all.',
          example: 'mistralai/Mistral-7B-v0.1:20',
        },
      ),
      relation: relationsParameter('Only models made in these ways, and those that lead to them.'),
    }),
  },
  responses: {
    200: describeAnswer(TreeDocumentSchema, 'Each model once, under its primary parent.'),
    ...NOT_FOUND,
    ...FAILURES,
  },
});

export const mountTree: MountRoutes = (api) => {
  api.openapi(route, (c) => {
    const { served } = c.var;
    const focus = findNode(served, c.req.valid('param').id);
    const { budget, open, closed, more, relation } = c.req.valid('query');
    const options: TreeOptions = {
      ...(budget === undefined ? {} : { budget }),
      ...(open === undefined ? {} : { open }),
      ...(closed === undefined ? {} : { closed }),
      ...(more === undefined ? {} : { more }),
      ...(relation === undefined ? {} : { relations: relation }),
    };
    return c.json(cutTree(served.index, focus, options), 200);
  });
};
