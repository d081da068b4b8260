import { z } from '@hono/zod-openapi';
import type { ErrorDocument } from '../../../schema/wire/list-documents.ts';

export const ErrorSchema = z
  .object({
    error: z.object({ code: z.string(), message: z.string(), hint: z.string().nullable() }),
  })
  .openapi('Error') satisfies z.ZodType<ErrorDocument>;
