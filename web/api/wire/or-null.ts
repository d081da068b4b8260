import { z } from '@hono/zod-openapi';

/**
 * A named schema or null. For schemas with a name of their own, `.nullable()` would say in the OpenAPI document
 * that they are never null.
 */
export const orNull = <T extends z.ZodType>(schema: T): z.ZodUnion<[T, z.ZodNull]> =>
  z.union([schema, z.null()]);
