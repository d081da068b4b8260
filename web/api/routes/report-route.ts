import { createRoute, z } from '@hono/zod-openapi';
import type { MountRoutes } from '../route-context.ts';
import { ApiError } from '../api-error.ts';
import { createQuery } from '../parameters/create-query.ts';
import { suggest } from '../parameters/suggest.ts';
import { isReportName, REPORT_NAMES } from '../reports.ts';
import {
  CoverageReportSchema,
  DepthReportSchema,
  FamiliesReportSchema,
  FindingsReportSchema,
  LicenseChangesReportSchema,
  OverviewReportSchema,
  RelationsReportSchema,
} from '../wire/report-schemas.ts';
import { describeAnswer, FAILURES, NOT_FOUND } from './describe-answers.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/reports/{name}',
  summary: 'Numbers over the whole graph',
  request: {
    params: z.object({
      name: z.string().openapi({
        param: { name: 'name', in: 'path' },
        enum: [...REPORT_NAMES],
        description: 'Which report; each has a shape of its own.',
        example: 'families',
      }),
    }),
    query: createQuery({}),
  },
  responses: {
    200: describeAnswer(
      z.union([
        OverviewReportSchema,
        DepthReportSchema,
        RelationsReportSchema,
        FamiliesReportSchema,
        FindingsReportSchema,
        CoverageReportSchema,
        LicenseChangesReportSchema,
      ]),
      'The report of that name.',
    ),
    ...NOT_FOUND,
    ...FAILURES,
  },
});

export const mountReports: MountRoutes = (api) => {
  api.openapi(route, (c) => {
    const { name } = c.req.valid('param');
    if (!isReportName(name)) throw unknownReport(name);
    return c.json(c.var.served.reports[name], 200);
  });
};

function unknownReport(name: string): ApiError {
  const near = suggest(name, REPORT_NAMES);
  const hint = near === null ? `There are: ${REPORT_NAMES.join(', ')}.` : `Did you mean ${near}?`;
  return new ApiError('not-found', `There is no report "${name.slice(0, 100)}".`, hint);
}
