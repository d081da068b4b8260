import { createRoute } from '@hono/zod-openapi';
import type { MountRoutes } from '../route-context.ts';
import { toStatus } from '../answers/to-status.ts';
import { createQuery } from '../parameters/create-query.ts';
import { StatusSchema } from '../wire/status-schema.ts';
import { describeAnswer, FAILURES } from './describe-answers.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/status',
  summary: 'What stands behind every number: snapshot, coverage, running crawl',
  request: { query: createQuery({}) },
  responses: { 200: describeAnswer(StatusSchema, 'Never cached.'), 400: FAILURES[400] },
});

export const mountStatus: MountRoutes = (api, context) => {
  api.openapi(route, (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(toStatus(context), 200);
  });
};
