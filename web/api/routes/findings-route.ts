import { createRoute } from '@hono/zod-openapi';
import { FINDING_KINDS } from '../../../schema/finding.ts';
import type { MountRoutes } from '../route-context.ts';
import { readFindings } from '../answers/read-findings.ts';
import { createQuery } from '../parameters/create-query.ts';
import { limitParameter, ROWS } from '../parameters/list-parameters.ts';
import { choiceParameter, countParameter } from '../parameters/query-parameters.ts';
import { FindingListSchema } from '../wire/list-schemas.ts';
import { describeAnswer, FAILURES } from './describe-answers.ts';

/** The store lists findings from the first on, so going further costs more and more. */
const MAX_OFFSET = 100_000;

const route = createRoute({
  method: 'get',
  path: '/api/v1/findings',
  summary: 'Data problems, each with its proof',
  request: {
    query: createQuery({
      kind: choiceParameter(FINDING_KINDS, { description: 'Only this kind.' }),
      offset: countParameter(
        { minimum: 0, maximum: MAX_OFFSET, standard: 0 },
        { description: 'Rows to skip.' },
      ),
      limit: limitParameter(),
    }),
  },
  responses: { 200: describeAnswer(FindingListSchema, 'A page of findings.'), ...FAILURES },
});

export const mountFindings: MountRoutes = (api, { store }) => {
  api.openapi(route, async (c) => {
    const { kind = null, offset = 0, limit = ROWS.standard } = c.req.valid('query');
    return c.json(await readFindings(store, { kind, offset, limit }), 200);
  });
};
