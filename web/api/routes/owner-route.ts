import { createRoute, z } from '@hono/zod-openapi';
import type { MountRoutes } from '../route-context.ts';
import { computeOwner } from '../answers/compute-owner.ts';
import { ApiError } from '../api-error.ts';
import { createQuery } from '../parameters/create-query.ts';
import { OwnerDocumentSchema } from '../wire/list-schemas.ts';
import { describeAnswer, FAILURES, NOT_FOUND } from './describe-answers.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/owners/{owner}',
  summary: 'What an owner published, and what others made of it',
  request: {
    params: z.object({
      owner: z.string().openapi({
        param: { name: 'owner', in: 'path' },
        description: 'Name of a user or organization, in any case.',
        example: 'mistralai',
      }),
    }),
    query: createQuery({}),
  },
  responses: {
    200: describeAnswer(OwnerDocumentSchema, 'Counts, and the 50 most important models.'),
    ...NOT_FOUND,
    ...FAILURES,
  },
});

export const mountOwners: MountRoutes = (api) => {
  api.openapi(route, (c) => {
    const { served } = c.var;
    const { owner } = c.req.valid('param');
    const folded = owner.toLowerCase();
    const document = served.once(`owner ${folded}`, () => computeOwner(served.index, folded));
    if (document === null) {
      throw new ApiError(
        'not-found',
        `No model of an owner "${owner.slice(0, 100)}" is in this snapshot.`,
        'An owner is the part of an id before the slash; /api/v1/search finds parts of ids.',
      );
    }
    return c.json(document, 200);
  });
};
