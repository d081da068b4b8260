import { createRoute, z } from '@hono/zod-openapi';
import type { Api } from './route-context.ts';
import { describeAnswer } from './routes/describe-answers.ts';

const DESCRIPTION =
  'Read-only. Ids are `owner/name`, `owner%2Fname` or a legacy `name`, in any case; older names lead to the ' +
  'newer ones. Every list has a `limit` and a `total`. Answers carry an ETag that changes with the data. ' +
  'Errors are `{"error": {"code", "message", "hint"}}`.';

const route = createRoute({
  method: 'get',
  path: '/api/v1/openapi.json',
  summary: 'This document: OpenAPI 3.1',
  responses: { 200: describeAnswer(z.looseObject({ openapi: z.string() }), 'All routes.') },
});

/** Serves the OpenAPI 3.1 document of all routes mounted on `api`, also those mounted later. */
export function describeApi(api: Api, version: string): void {
  api.openAPIRegistry.registerPath(route);
  api.get(route.path, (c) => {
    const document = api.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Stemma', version, description: DESCRIPTION },
      servers: [{ url: '/' }],
    });
    return c.json(document, 200, { 'Cache-Control': 'no-cache' });
  });
}
