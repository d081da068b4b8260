import type { MiddlewareHandler } from 'hono';
import { ApiError } from '../api-error.ts';
import { CRAWL_PATH } from './check-origin.ts';

/** The server only answers questions: everything but GET and HEAD is refused (405), crawl control aside. */
export const allowReadingOnly: MiddlewareHandler = async (c, next) => {
  const { method, path } = c.req;
  if (method !== 'GET' && method !== 'HEAD' && !(method === 'POST' && path === CRAWL_PATH)) {
    throw new ApiError('method-not-allowed', `${method} is not allowed: this server is read-only.`);
  }
  await next();
};
