import type { MiddlewareHandler } from 'hono';
import { ApiError } from '../api-error.ts';

/** The server only answers questions: everything but GET and HEAD is refused (405). */
export const allowReadingOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    throw new ApiError('method-not-allowed', `${c.req.method} is not allowed: this server is read-only.`);
  }
  await next();
};
