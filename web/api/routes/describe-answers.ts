import type { z } from '@hono/zod-openapi';
import { ErrorSchema } from '../wire/error-schema.ts';

interface Answer<T extends z.ZodType> {
  readonly description: string;
  readonly content: { readonly 'application/json': { readonly schema: T } };
}

export function describeAnswer<T extends z.ZodType>(schema: T, description: string): Answer<T> {
  return { description, content: { 'application/json': { schema } } };
}

const failure = (description: string): Answer<typeof ErrorSchema> => describeAnswer(ErrorSchema, description);

/** The failures of every route that reads the index. They are thrown, so that no handler returns them. */
export const FAILURES = {
  400: failure('A parameter is not valid; the message says which and what it must be.'),
  503: failure('The index is being filled, or the store is empty. `Retry-After` says when to ask again.'),
};

export const NOT_FOUND = { 404: failure('Nothing bears this name; the hint may say what was meant.') };
