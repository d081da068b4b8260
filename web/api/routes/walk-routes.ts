import { createRoute } from '@hono/zod-openapi';
import { idAt } from '../../../lineage/index/id-column.ts';
import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import { walkAncestors } from '../../../lineage/walks/walk-ancestors.ts';
import { walkDescendants } from '../../../lineage/walks/walk-descendants.ts';
import type { Walk, WalkFilter } from '../../../lineage/walks/walk.ts';
import { EVIDENCE } from '../../../schema/evidence.ts';
import { MODEL_STATES } from '../../../schema/model.ts';
import type { WalkDocument } from '../../../schema/wire/list-documents.ts';
import type { MountRoutes } from '../route-context.ts';
import { findNode } from '../find-node.ts';
import { createQuery } from '../parameters/create-query.ts';
import { limitParameter, relationsParameter } from '../parameters/list-parameters.ts';
import { ModelIdParameter } from '../parameters/model-id-parameter.ts';
import { choicesParameter, countParameter } from '../parameters/query-parameters.ts';
import { WalkDocumentSchema } from '../wire/list-schemas.ts';
import { describeAnswer, FAILURES, NOT_FOUND } from './describe-answers.ts';

const WALK_ROWS = { minimum: 1, maximum: 10_000, standard: 1000 } as const;

const request = {
  params: ModelIdParameter,
  query: createQuery({
    depth: countParameter({ minimum: 1, maximum: 10_000 }, { description: 'Edges at most from the model.' }),
    relation: relationsParameter('Only over derivations that the Hub reports so.'),
    evidence: choicesParameter(EVIDENCE, { description: 'Only over derivations that rest on these.' }),
    limit: limitParameter(WALK_ROWS),
  }),
};

const responses = {
  200: describeAnswer(
    WalkDocumentSchema,
    'Each node once, nearest first, then by id; the model itself is left out.',
  ),
  ...NOT_FOUND,
  ...FAILURES,
};

const ancestorsRoute = createRoute({
  method: 'get',
  path: '/api/v1/models/{id}/ancestors',
  summary: 'Everything that this model was derived from, at any distance',
  request,
  responses,
});

const descendantsRoute = createRoute({
  method: 'get',
  path: '/api/v1/models/{id}/descendants',
  summary: 'Everything that was derived from this model, at any distance',
  request,
  responses,
});

export const mountWalks: MountRoutes = (api) => {
  api.openapi(ancestorsRoute, (c) => {
    const { index } = c.var.served;
    const start = findNode(c.var.served, c.req.valid('param').id);
    const { limit = WALK_ROWS.standard, ...query } = c.req.valid('query');
    return c.json(toWalkDocument(index, walkAncestors(index, start, toFilter(query)), limit), 200);
  });
  api.openapi(descendantsRoute, (c) => {
    const { index } = c.var.served;
    const start = findNode(c.var.served, c.req.valid('param').id);
    const { limit = WALK_ROWS.standard, ...query } = c.req.valid('query');
    return c.json(toWalkDocument(index, walkDescendants(index, start, toFilter(query)), limit), 200);
  });
};

interface WalkQuery {
  readonly depth?: number | undefined;
  readonly relation?: WalkFilter['relations'] | undefined;
  readonly evidence?: WalkFilter['evidence'] | undefined;
}

const toFilter = ({ depth, relation, evidence }: WalkQuery): WalkFilter => ({
  ...(depth === undefined ? {} : { maxDepth: depth }),
  ...(relation === undefined ? {} : { relations: relation }),
  ...(evidence === undefined ? {} : { evidence }),
});

function toWalkDocument(index: LineageIndex, walk: Walk, limit: number): WalkDocument {
  const { nodes } = index;
  const rows = Array.from(walk.ordinals.subarray(0, limit), (ordinal, i) => ({
    id: idAt(nodes.ids, ordinal),
    depth: walk.distances[i] ?? 0,
    isStub: MODEL_STATES[nodes.state[ordinal] ?? 0] === 'stub',
  }));
  return { total: walk.ordinals.length, rows };
}
