import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openGraphStore } from './graph-store.ts';
import { SMALL_GRAPH } from './small-graph.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

const OperationSchema = z.object({
  summary: z.string().min(1),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(['path', 'query']),
        required: z.boolean(),
        description: z.string().min(1),
        schema: z.looseObject({ type: z.string() }),
      }),
    )
    .default([]),
  responses: z.record(z.string(), z.object({ description: z.string().min(1), content: z.unknown() })),
});

const DocumentSchema = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.literal('Stemma'), version: z.literal('1.2.3') }),
  paths: z.record(z.string(), z.object({ get: OperationSchema })),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

/** Before the one route that is no question is told apart. */
const UntypedSchema = z.looseObject({ paths: z.record(z.string(), z.unknown()) });

/** A call for every route. A new route needs a line here. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '/api/v1/status': '/api/v1/status',
  '/api/v1/events': '',
  '/api/v1/openapi.json': '/api/v1/openapi.json',
  '/api/v1/search': '/api/v1/search?q=chat',
  '/api/v1/models': '/api/v1/models',
  '/api/v1/models/{id}': '/api/v1/models/mixer%2Fblend',
  '/api/v1/models/{id}/children': '/api/v1/models/Qwen/Alpha/children',
  '/api/v1/models/{id}/parents': '/api/v1/models/mixer/blend/parents',
  '/api/v1/models/{id}/ancestors': '/api/v1/models/mixer/blend/ancestors',
  '/api/v1/models/{id}/descendants': '/api/v1/models/Qwen/Alpha/descendants',
  '/api/v1/models/{id}/tree': '/api/v1/models/Qwen/Alpha/tree',
  '/api/v1/models/{id}/paths': '/api/v1/models/mixer/blend/paths',
  '/api/v1/owners/{owner}': '/api/v1/owners/tuner',
  '/api/v1/reports/{name}': '/api/v1/reports/overview',
  '/api/v1/compare': '/api/v1/compare?left=qwen&right=meta',
  '/api/v1/findings': '/api/v1/findings',
};

let running: RunningServer;
let raw: unknown;
let writing: { readonly post: z.infer<typeof OperationSchema> };
let document: z.infer<typeof DocumentSchema>;

beforeAll(async () => {
  running = await startServer(await openGraphStore(SMALL_GRAPH));
  raw = (await running.get('/api/v1/openapi.json')).json();
  const { '/api/v1/crawl': control, ...paths } = UntypedSchema.parse(raw).paths;
  writing = z.object({ post: OperationSchema }).parse(control);
  document = DocumentSchema.parse({ ...UntypedSchema.parse(raw), paths });
});
afterAll(() => running.close());

describe('the OpenAPI document', () => {
  it('lists every route', () => {
    expect(Object.keys(document.paths).toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
  });

  it('describes the one route that changes anything', async () => {
    expect(Object.keys(writing.post.responses)).toEqual(['200', '400']);
    const text = await readFile(new URL('../../docs/api.md', import.meta.url), 'utf8');
    expect(text).toContain('`POST /crawl`');
  });

  it('describes every parameter, and bounds every limit', () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = get.parameters.filter((parameter) => parameter.in === 'path');
      expect(described.map(({ name }) => name)).toEqual(inPath);
      const limit = get.parameters.find(({ name }) => name === 'limit');
      if (limit !== undefined) {
        expect(limit.schema, path).toMatchObject({
          type: 'integer',
          minimum: 1,
          maximum: expect.any(Number),
          default: expect.any(Number),
        });
      }
    }
  });

  it('tells what must be given', () => {
    const required = Object.entries(document.paths).flatMap(([path, { get }]) =>
      get.parameters
        .filter((parameter) => parameter.required && parameter.in === 'query')
        .map(({ name }) => `${path} ${name}`),
    );
    expect(required).toEqual(['/api/v1/compare left', '/api/v1/compare right']);
  });

  it('names the failures of every route that reads the index', () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      if (/status|events|openapi/.test(path)) continue;
      const expected = path.includes('{') ? ['200', '400', '404', '503'] : ['200', '400', '503'];
      expect(Object.keys(get.responses), path).toEqual(expected);
    }
  });

  it('refers to nothing that it does not hold', () => {
    const names = [...JSON.stringify(raw).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toContain('ModelRow');
    expect(names).toContain('TreeNode');
    for (const name of names) expect(document.components.schemas).toHaveProperty(name ?? '');
  });

  it.each(Object.entries(EXAMPLES).filter(([, example]) => example !== ''))(
    '%s answers with a JSON document that the described schema accepts',
    async (path, example) => {
      const answer = await running.get(example);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch('application/json');
      expect(toSchema(path).parse(answer.json())).toBeDefined();
    },
  );
});

describe('docs/api.md', () => {
  it('names every route and every parameter', async () => {
    const text = await readFile(new URL('../../docs/api.md', import.meta.url), 'utf8');
    for (const [path, { get }] of Object.entries(document.paths)) {
      const route = path.replace('/api/v1', '');
      const view = route.slice(route.lastIndexOf('/'));
      const line = text.split('\n').find((row) => row.startsWith('|') && row.includes(`${view}\``));
      expect(line, path).toBeDefined();
      for (const { name } of get.parameters.filter((parameter) => parameter.in === 'query')) {
        expect(line?.includes(`\`${name}\``) || line?.includes(`\`${name}=`), `${path} ${name}`).toBe(true);
      }
    }
  });
});

/** The schema of a route's answer as a reader of the document alone would build it. */
function toSchema(path: string): z.ZodType {
  const content = document.paths[path]?.get.responses['200']?.content;
  const { schema } = z.object({ 'application/json': z.object({ schema: z.looseObject({}) }) }).parse(content)[
    'application/json'
  ];
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')));
}
