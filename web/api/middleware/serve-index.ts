import type { MiddlewareHandler } from 'hono';
import { ApiError } from '../api-error.ts';
import type { IndexKeeper } from '../index-keeper.ts';
import type { ApiEnv } from '../route-context.ts';

/**
 * Gives a request the index that it reads from beginning to end, also when a newer one is swapped in meanwhile.
 * Answers carry the tag of that index; a caller who already has this version gets 304.
 * Only for a good answer: an unknown id stays 404 whatever tag the caller has.
 */
export function serveIndex(keeper: IndexKeeper): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const served = keeper.current();
    if (served === null) {
      throw new ApiError(
        'not-ready',
        keeper.notReadyBecause() ?? 'The index is being filled.',
        'Ask again in a few seconds; /api/v1/status tells when it is ready.',
      );
    }
    const headers = { 'Cache-Control': 'no-cache', 'Data-Version': String(served.version) };
    const tag = `W/"${served.tag}"`;
    c.set('served', served);
    await next();
    if (c.res.ok && matches(c.req.header('if-none-match'), served.tag)) {
      c.res = new Response(null, { status: 304, headers: { ...headers, ETag: tag } });
    } else if (c.res.ok) {
      c.res.headers.set('ETag', tag);
      for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    }
    return undefined;
  };
}

/** Whether one of the tags that the caller has, weak or strong, is ours. */
function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => {
    const text = part.trim();
    return text === '*' || text.replace(/^W\//, '') === `"${tag}"`;
  });
}
