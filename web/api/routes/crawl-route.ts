import { createRoute, z } from '@hono/zod-openapi';
import { ApiError } from '../api-error.ts';
import { CRAWL_PATH, checkOrigin } from '../middleware/check-origin.ts';
import type { MountRoutes } from '../route-context.ts';
import { toStatus } from '../answers/to-status.ts';
import { StatusSchema } from '../wire/status-schema.ts';
import { describeAnswer, FAILURES } from './describe-answers.ts';

const BodySchema = z.object({ action: z.enum(['start', 'stop']) });

const route = createRoute({
  method: 'post',
  path: CRAWL_PATH,
  summary: 'Starts or stops the crawl that fills this store',
  description:
    'Only where `stemma start` serves this machine alone, and only for pages of this server. The one route that changes anything.',
  request: { body: { required: true, content: { 'application/json': { schema: BodySchema } } } },
  responses: { 200: describeAnswer(StatusSchema, 'As it is now.'), 400: FAILURES[400] },
});

export const mountCrawl: MountRoutes = (api, context) => {
  api.use(CRAWL_PATH, checkOrigin);
  api.openapi(route, (c) => {
    const control = context.isLocal() ? context.crawl.control : null;
    if (control === null) {
      throw new ApiError(
        'method-not-allowed',
        'Crawls are not started or stopped from here.',
        'Run "stemma crawl", or "stemma start" on this machine alone.',
      );
    }
    control[c.req.valid('json').action]();
    return c.json(toStatus(context), 200);
  });
};
