import { createRoute } from '@hono/zod-openapi';
import type { MountRoutes } from '../route-context.ts';
import { readModelDocument } from '../answers/read-model-document.ts';
import { findNode } from '../find-node.ts';
import { createQuery } from '../parameters/create-query.ts';
import { ModelIdParameter } from '../parameters/model-id-parameter.ts';
import { ModelDocumentSchema } from '../wire/model-document-schema.ts';
import { describeAnswer, FAILURES, NOT_FOUND } from './describe-answers.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/models/{id}',
  summary: 'One model with its parents and measures',
  request: { params: ModelIdParameter, query: createQuery({}) },
  responses: {
    200: describeAnswer(ModelDocumentSchema, 'The model, or the stub that others name.'),
    ...NOT_FOUND,
    ...FAILURES,
  },
});

export const mountModel: MountRoutes = (api, { store }) => {
  api.openapi(route, async (c) => {
    const { served } = c.var;
    const ordinal = findNode(served, c.req.valid('param').id);
    return c.json(await readModelDocument(store, served, ordinal), 200);
  });
};
