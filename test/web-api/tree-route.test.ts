import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TreeDocument, TreeNode } from '../../schema/wire/tree-document.ts';
import { TreeDocumentSchema } from '../../web/api/wire/tree-schema.ts';
import { openGraphStore } from './graph-store.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

const SIXTY = Array.from(
  { length: 60 },
  (_, i) => `base <- tune${i} ${i % 2 === 0 ? 'finetune' : 'adapter'}`,
);
const GRAPH = ['root <- base finetune', ...SIXTY, 'tune0 <- leaf quantized'].join('\n');

let running: RunningServer;

beforeAll(async () => {
  running = await startServer(await openGraphStore(GRAPH));
});
afterAll(() => running.close());

const tree = async (query: string): Promise<TreeDocument> => {
  const body = (await running.get(`/api/v1/models/base/tree${query}`)).json();
  const document = TreeDocumentSchema.parse(body);
  expect(document).toEqual(body);
  return document;
};

const childIds = ({ children }: TreeNode): readonly string[] => children.map(({ row }) => row.id);

describe('the tree below a model', () => {
  it('shows the way up, counts all, and folds what does not fit', async () => {
    const document = await tree('?budget=10');
    expect(document).toMatchObject({
      focus: 'base',
      treeCount: 61,
      descendantCount: 61,
      levels: [60, 1],
      primaryPath: [{ id: 'root' }],
    });
    expect(childIds(document.root).length).toBeLessThan(11);
    expect(childIds(document.root)[0]).toBe('tune0');
    expect(document.root.fold?.childCount).toBe(60 - childIds(document.root).length);
  });

  it('shows more of one node on demand', async () => {
    const some = childIds((await tree('?budget=10')).root).length;
    const more = childIds((await tree('?budget=10&more=base:7')).root).length;
    expect(more).toBe(some + 7);
  });

  it('folds and unfolds by hand', async () => {
    expect((await tree('?closed=base')).root.children).toEqual([]);
    const open = await tree('?budget=1&open=base,tune0');
    expect(open.root.children.length).toBeGreaterThan(0);
    expect(childIds(open.root.children[0] ?? open.root)).toEqual(['leaf']);
  });

  it('keeps to some relations', async () => {
    const { root } = await tree('?relation=adapter&budget=200');
    expect(root.children).toHaveLength(30);
    expect(root.children.every(({ row }) => row.relation === 'adapter')).toBe(true);
  });

  it.each([
    ['?budget=0', 'The parameter budget must be a whole number from 1 to 2000, not "0".'],
    ['?more=base', 'The parameter more must be pairs such as owner/name:20, not "base".'],
    ['?more=base:5001', 'The parameter more must ask for at most 5000 in all'],
    ['?relation=distilled', 'must be one of finetune, adapter'],
  ])('%s is refused', async (query, message) => {
    const answer = await running.get(`/api/v1/models/base/tree${query}`);
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ error: { message: expect.stringContaining(message) } });
  });

  it('names at most 200 nodes to unfold', async () => {
    const ids = Array.from({ length: 201 }, (_, i) => `a${i}`);
    expect((await running.get(`/api/v1/models/base/tree?open=${ids.slice(1).join(',')}`)).status).toBe(200);
    const tooMany = await running.get(`/api/v1/models/base/tree?open=${ids.join(',')}`);
    expect(tooMany.json()).toMatchObject({
      error: { message: expect.stringContaining('The parameter open must name at most 200') },
    });
  });
});
