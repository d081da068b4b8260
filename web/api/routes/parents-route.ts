import { createRoute } from '@hono/zod-openapi';
import { toModelRow } from '../../../lineage/rows/to-model-row.ts';
import type { MountRoutes } from '../route-context.ts';
import { toParentDocuments } from '../answers/to-parent-documents.ts';
import { findNode } from '../find-node.ts';
import { createQuery } from '../parameters/create-query.ts';
import { limitParameter, offsetParameter, ROWS } from '../parameters/list-parameters.ts';
import { ModelIdParameter } from '../parameters/model-id-parameter.ts';
import { ParentListSchema } from '../wire/list-schemas.ts';
import { describeAnswer, FAILURES, NOT_FOUND } from './describe-answers.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/models/{id}/parents',
  summary: 'The models that this one was derived from directly',
  request: {
    params: ModelIdParameter,
    query: createQuery({ offset: offsetParameter(), limit: limitParameter() }),
  },
  responses: {
    200: describeAnswer(
      ParentListSchema,
      'Primary parent first; `edges[i]` is the derivation from `rows[i]`.',
    ),
    ...NOT_FOUND,
    ...FAILURES,
  },
});

export const mountParents: MountRoutes = (api) => {
  api.openapi(route, (c) => {
    const { served } = c.var;
    const child = findNode(served, c.req.valid('param').id);
    const { offset = 0, limit = ROWS.standard } = c.req.valid('query');
    const { offsets, targets } = served.index.parents;
    const edges = toParentDocuments(served.index, child);
    const parents = targets.subarray(offsets[child] ?? 0, offsets[child + 1] ?? 0);
    const shown = [...parents.subarray(offset, offset + limit)];
    return c.json(
      {
        total: edges.length,
        offset,
        rows: shown.map((parent) => toModelRow(served.index, parent)),
        edges: edges.slice(offset, offset + limit),
      },
      200,
    );
  });
};
