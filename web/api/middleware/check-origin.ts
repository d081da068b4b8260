import type { MiddlewareHandler } from 'hono';
import { ApiError } from '../api-error.ts';

/** The one address that takes more than questions. */
export const CRAWL_PATH = '/api/v1/crawl';

/**
 * Refuses what a page of another site sends (403). Browsers name the page's origin with every POST, and no
 * page can name another one; programs that are no browsers name none. A plain form cannot send JSON.
 */
export const checkOrigin: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin');
  const own = `//${c.req.header('host') ?? ''}`;
  const isForeign = origin !== undefined && !origin.endsWith(own);
  const site = c.req.header('sec-fetch-site') ?? 'same-origin';
  const isJson = (c.req.header('content-type') ?? '').startsWith('application/json');
  if (isForeign || (site !== 'same-origin' && site !== 'none') || !isJson) {
    throw new ApiError('forbidden', 'Crawls are started and stopped by pages of this server only.');
  }
  await next();
};
