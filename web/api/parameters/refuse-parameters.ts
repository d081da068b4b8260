import type { z } from '@hono/zod-openapi';
import { ApiError } from '../api-error.ts';

const HINT = 'All routes and their parameters are listed at /api/v1/openapi.json.';

/** Says in one plain sentence what is wrong with the first bad parameter. */
export function refuseParameters(
  issues: readonly z.core.$ZodIssue[],
  query: Readonly<Record<string, string>>,
): ApiError {
  const issue = issues[0];
  if (issue?.code === 'unrecognized_keys') return new ApiError('bad-request', issue.message, HINT);
  const name = issue?.path.join('.') ?? '';
  const value = query[name];
  const end = value === undefined ? '' : `, not "${value.slice(0, 100)}"`;
  return new ApiError(
    'bad-request',
    `The parameter ${name} ${issue?.message ?? 'is not valid'}${end}.`,
    HINT,
  );
}
