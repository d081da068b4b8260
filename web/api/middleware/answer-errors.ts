import type { ErrorHandler, NotFoundHandler } from 'hono';
import { API_ERRORS, ApiError, toErrorDocument } from '../api-error.ts';

/** The one place where failures become answers. Surprises are logged in full and told in short. */
export function answerErrors(log: (line: string) => void): ErrorHandler {
  return (error, c) => {
    const known = error instanceof ApiError ? error : null;
    if (known === null) log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    const shown =
      known ??
      new ApiError(
        'internal',
        'The server failed to answer this request.',
        'Its log says why; please report it with the address that you asked for.',
      );
    c.header('Cache-Control', 'no-store');
    if (shown.code === 'not-ready') c.header('Retry-After', '2');
    if (shown.code === 'method-not-allowed') c.header('Allow', 'GET, HEAD');
    return c.json(toErrorDocument(shown), API_ERRORS[shown.code]);
  };
}

/** What an address without a route gets. */
export const answerUnknownRoute: NotFoundHandler = (c) => {
  const error = new ApiError(
    'not-found',
    `There is no route ${c.req.path}.`,
    'All routes are listed at /api/v1/openapi.json.',
  );
  c.header('Cache-Control', 'no-store');
  return c.json(toErrorDocument(error), 404);
};
