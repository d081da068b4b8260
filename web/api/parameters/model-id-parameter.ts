import { z } from '@hono/zod-openapi';

/** The path parameter of all routes under one model. */
export const ModelIdParameter = z.object({
  id: z.string().openapi({
    param: { name: 'id', in: 'path' },
    description:
      'Id of the model: `owner/name` (the slash may be written as %2F) or a legacy name of one segment; ' +
      'in any case, and older names lead to the newer ones.',
    example: 'mistralai/Mistral-7B-v0.1',
  }),
});
