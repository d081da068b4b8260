import { createRoute, z } from '@hono/zod-openapi';
import { computeComparison, listDefinitions } from '../../../lineage/reports/compute-comparison.ts';
import type { Family } from '../../../schema/family.ts';
import type { CompareDefinition, CompareDocument } from '../../../schema/wire/report-documents.ts';
import type { MountRoutes } from '../route-context.ts';
import { ApiError } from '../api-error.ts';
import { createQuery } from '../parameters/create-query.ts';
import { choiceParameter, flagParameter, textParameter } from '../parameters/query-parameters.ts';
import { checkFamily } from '../parameters/check-family.ts';
import { CompareDocumentSchema } from '../wire/report-schemas.ts';
import { describeAnswer, FAILURES } from './describe-answers.ts';

const familySet = (example: string): ReturnType<typeof textParameter> =>
  textParameter({
    description: 'Family keys, separated by commas or `+`; together they count as one.',
    example,
  }).openapi({ param: { required: true } });

const route = createRoute({
  method: 'get',
  path: '/api/v1/compare',
  summary: 'The derivatives of two sets of families, under a named definition',
  request: {
    query: createQuery({
      left: familySet('qwen'),
      right: familySet('google,meta'),
      depth: choiceParameter(['any', 'direct'], {
        description: '`direct`: only models with a published parent. Without: `any`.',
      }),
      merges: flagParameter({ description: 'Whether models with several parents count. Without: true.' }),
      evidence: choiceParameter(['all', 'hub'], {
        description: '`hub`: only over what the Hub links itself or by its own tags. Without: `all`.',
      }),
      all: flagParameter({ description: 'Answer with a list: every combination of the three switches.' }),
    }),
  },
  responses: {
    200: describeAnswer(
      z.union([CompareDocumentSchema, z.array(CompareDocumentSchema).readonly()]),
      'One comparison; with `all=true` a list of them.',
    ),
    ...FAILURES,
  },
});

export const mountCompare: MountRoutes = (api, { families }) => {
  api.openapi(route, (c) => {
    const { served } = c.var;
    const { left, right, all, depth = 'any', merges = true, evidence = 'all' } = c.req.valid('query');
    const sides = {
      left: toFamilyKeys('left', left, families),
      right: toFamilyKeys('right', right, families),
    };
    const definition = { depth, merges, evidence };
    const compare = (chosen: CompareDefinition): CompareDocument =>
      served.once(`compare ${JSON.stringify([sides, chosen])}`, () =>
        computeComparison(served.index, { ...sides, definition: chosen }),
      );
    return c.json(all === true ? listDefinitions().map(compare) : compare(definition), 200);
  });
};

/** `google+meta` to keys, each once and sorted as given. Throws `bad-request` with the keys that there are. */
function toFamilyKeys(
  name: string,
  text: string | undefined,
  families: readonly Family[],
): readonly string[] {
  const keys = families.map((family) => family.key);
  const asked = new Set(
    (text ?? '')
      .toLowerCase()
      .split(/[\s,+]+/)
      .filter((key) => key !== ''),
  );
  if (asked.size === 0) {
    throw new ApiError(
      'bad-request',
      `The parameter ${name} must name a family.`,
      `Known: ${keys.join(', ')}.`,
    );
  }
  for (const key of asked) checkFamily(key, families);
  return [...asked];
}
