import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  CompareDocumentSchema,
  CoverageReportSchema,
  DepthReportSchema,
  FamiliesReportSchema,
  FindingsReportSchema,
  LicenseChangesReportSchema,
  OverviewReportSchema,
  RelationsReportSchema,
} from '../../web/api/wire/report-schemas.ts';
import { openGraphStore } from './graph-store.ts';
import { SMALL_GRAPH } from './small-graph.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

let running: RunningServer;
const get = async (path: string): Promise<unknown> => (await running.get(`/api/v1/${path}`)).json();

beforeAll(async () => {
  running = await startServer(await openGraphStore(SMALL_GRAPH));
});
afterAll(() => running.close());

describe('reports', () => {
  const shapes: readonly (readonly [string, z.ZodType])[] = [
    ['overview', OverviewReportSchema],
    ['depth', DepthReportSchema],
    ['relations', RelationsReportSchema],
    ['families', FamiliesReportSchema],
    ['findings', FindingsReportSchema],
    ['coverage', CoverageReportSchema],
    ['license-changes', LicenseChangesReportSchema],
  ];
  it.each(shapes)('%s has the documented fields and no others', async (name, schema) => {
    const body = await get(`reports/${name}`);
    // Parsing drops fields that the schema does not know, so equality means that there are none.
    expect(schema.parse(body)).toEqual(body);
  });

  it('says the same as the routes for single things', async () => {
    expect(await get('reports/overview')).toMatchObject({ models: 14, stubs: 1, derivations: 11 });
    expect(await get('reports/families')).toContainEqual(
      expect.objectContaining({ family: 'qwen', published: 1, derivatives: 6, direct: 4 }),
    );
    expect(await get('reports/findings')).toContainEqual(
      expect.objectContaining({ kind: 'cycle', count: 1 }),
    );
    expect(await get('reports/license-changes')).toEqual({
      bothDeclared: 1,
      changed: 1,
      top: [{ from: 'apache-2.0', to: 'mit', derivations: 1 }],
    });
  });
});

describe('records that were no models', () => {
  it('stand in the coverage, also those that came without a model', async () => {
    const store = await openGraphStore(SMALL_GRAPH);
    const rejected = [{ reason: 'The record has no id.', subject: '{"likes":3}' }];
    const start = { fingerprint: 'bad', source: 'import', date: '2024-07-12' } as const;
    const { crawlId } = await store.beginCrawl(start);
    await store.write(crawlId, { observations: [], rejected, privateCount: 0, checkpoint: '1' });
    const server = await startServer(store);
    try {
      const body = (await server.get('/api/v1/reports/coverage')).json();
      expect(body).toMatchObject({ models: 14, rejected: 1, rejections: rejected });
      expect(CoverageReportSchema.parse(body)).toEqual(body);
    } finally {
      await server.close();
    }
  });
});

describe('comparing families', () => {
  it('counts the derivatives of both sides under the widest definition', async () => {
    const body = await get('compare?left=qwen&right=google,meta');
    expect(CompareDocumentSchema.strict().parse(body)).toEqual({
      left: { families: ['qwen'], count: 6 },
      right: { families: ['google', 'meta'], count: 1 },
      ratio: 6,
      definition: { depth: 'any', merges: true, evidence: 'all' },
    });
  });

  it.each(['google,meta', 'google+meta', 'google%2Bmeta', 'google%20meta', 'Meta,GOOGLE,meta'])(
    'reads the set %s',
    async (set) => {
      expect(await get(`compare?left=qwen&right=${set}`)).toMatchObject({ right: { count: 1 } });
    },
  );

  it('narrows the definition', async () => {
    expect(await get('compare?left=qwen&right=meta&depth=direct&merges=false&evidence=hub')).toMatchObject({
      left: { count: 3 },
      right: { count: 0 },
      ratio: null,
      definition: { depth: 'direct', merges: false, evidence: 'hub' },
    });
  });

  it('answers with every definition at once', async () => {
    const all = CompareDocumentSchema.strict()
      .array()
      .parse(await get('compare?left=qwen&right=meta&all=true'));
    expect(all).toHaveLength(8);
    expect(new Set(all.map(({ definition }) => JSON.stringify(definition))).size).toBe(8);
    for (const { definition, left } of all) {
      const query = Object.entries(definition).map(([key, value]) => `${key}=${value}`);
      const one = await get(`compare?left=qwen&right=meta&${query.join('&')}`);
      expect(one).toMatchObject({ left, definition });
    }
  });
});
