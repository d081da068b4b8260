import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTempFolder, runStemma, toJson, toJsonLines } from './run-stemma.ts';
import type { Run } from './run-stemma.ts';
import { SMALL_ALIASES, SMALL_HUB } from './small-hub.ts';

let folder: Awaited<ReturnType<typeof createTempFolder>>;
let env: Readonly<Record<string, string>>;
const stemma = (...args: readonly string[]): Promise<Run> => runStemma(args, env);

beforeAll(async () => {
  folder = await createTempFolder();
  env = { STEMMA_STORE: `file:${join(folder.path, 'stemma.db')}` };
  await writeFile(join(folder.path, 'page.json'), JSON.stringify(SMALL_HUB));
  await writeFile(join(folder.path, 'aliases.csv'), SMALL_ALIASES);
  const run = await stemma(
    'import',
    join(folder.path, 'page.json'),
    '--date',
    '2024-07-11',
    '--aliases',
    join(folder.path, 'aliases.csv'),
  );
  expect(run.stderr).toContain('13 models of 2024-07-11: 13 new');
  expect(run.stderr).toContain('1 record was left out:');
  expect(run.stderr).toContain('1 private records were skipped');
  expect(run.code).toBe(0);
});

afterAll(() => folder.remove());

describe('the JSON that scripts rely on', () => {
  it('stats', async () => {
    expect(toJson(await stemma('stats', '--json'))).toEqual({
      snapshot: { date: '2024-07-11', source: 'import', isComplete: true, isSimulated: false },
      models: 13,
      gone: 0,
      stubs: 1,
      aliases: 1,
      derivations: 10,
      derivationsToKnown: 8,
      modelsWithParent: 9,
      multiParentModels: 1,
      modelsWithLicense: 5,
      byRelation: { finetune: 6, adapter: 1, quantized: 1, merge: 2, unspecified: 0 },
      byInferredRelation: { finetune: 0, adapter: 0, quantized: 0, merge: 0, unspecified: 0 },
      byEvidence: { hub: 0, tag: 10, declared: 0, inferred: 0 },
      findings: expect.objectContaining({
        'self-reference': 1,
        cycle: 1,
        'malformed-reference': 1,
        'dangling-reference': 2,
        'case-mismatch': expect.any(Number),
      }),
    });
  });

  it('show, ignoring case and by alias', async () => {
    const alpha = toJson(await stemma('show', 'QWEN/alpha-7b', '--json'));
    expect(alpha).toMatchObject({
      id: 'Qwen/Alpha-7B',
      owner: 'Qwen',
      aliases: ['qwen-old/Alpha-7B'],
      isStub: false,
      license: ['apache-2.0'],
      licenseName: null,
      downloads30d: 1_000,
      likes: 1,
      createdAt: '2023-01-01T00:00:00.000Z',
      parents: [],
      childCount: 3,
      descendantCount: 5,
      authorCount: 4,
      depth: 0,
      generation: 0,
      trainingDepth: 0,
      families: ['qwen'],
      verdict: null,
    });
    expect(toJson(await stemma('show', 'qwen-old/Alpha-7B', '--json'))).toEqual(alpha);
    expect(toJson(await stemma('show', 'https://huggingface.co/Qwen/Alpha-7B', '--json'))).toEqual(alpha);
    expect(toJson(await stemma('show', 'packer/alpha-chat-GGUF', '--json'))).toMatchObject({
      parents: [{ id: 'tuner/alpha-chat', relation: 'quantized', evidence: 'tag' }],
      depth: 2,
      generation: 2,
      trainingDepth: 1,
    });
    expect(toJson(await stemma('show', 'nowhere/missing-model', '--json'))).toMatchObject({
      isStub: true,
      childCount: 2,
    });
  });

  it('ancestors and descendants, nearest first', async () => {
    expect(toJsonLines(await stemma('ancestors', 'mixer/alpha-beta', '--json'))).toEqual([
      { id: 'facebook/Beta-1B', depth: 1, isStub: false },
      { id: 'tuner/alpha-chat', depth: 1, isStub: false },
      { id: 'Qwen/Alpha-7B', depth: 2, isStub: false },
    ]);
    expect(
      toJsonLines(
        await stemma('descendants', 'Qwen/Alpha-7B', '--depth', '1', '--relation', 'adapter', '--json'),
      ),
    ).toEqual([{ id: 'tuner/alpha-lora', depth: 1, isStub: false }]);
  });

  it('path, and exit 1 without one', async () => {
    const up = await stemma('path', 'packer/alpha-chat-GGUF', 'Qwen/Alpha-7B', '--json');
    expect(toJson(up)).toEqual({
      from: 'packer/alpha-chat-GGUF',
      to: 'Qwen/Alpha-7B',
      length: 2,
      path: ['packer/alpha-chat-GGUF', 'tuner/alpha-chat', 'Qwen/Alpha-7B'],
    });
    const none = await stemma('path', 'facebook/Beta-1B', 'Qwen/Alpha-7B', '--json');
    expect(none.code).toBe(1);
    expect(toJson(none)).toMatchObject({ path: null });
  });

  it('report depth, families and license-changes', async () => {
    expect(toJson(await stemma('report', 'depth', '--json'))).toEqual({
      depth: { 1: 6, 2: 1 },
      generation: { 0: 2, 1: 5, 2: 2 },
      trainingDepth: { 1: 7 },
      depthNull: 2,
    });
    const families = toJson(await stemma('report', 'families', '--json'));
    expect(families).toContainEqual(
      expect.objectContaining({
        family: 'qwen',
        owners: ['Qwen'],
        published: 1,
        derivatives: 5,
        direct: 3,
        authors: 4,
        maxDepth: 2,
      }),
    );
    expect(toJson(await stemma('report', 'license-changes', '--json'))).toEqual({
      bothDeclared: 3,
      changed: 1,
      top: [{ from: 'apache-2.0', to: 'mit', derivations: 1 }],
    });
  });

  it('compare, under one definition and under all', async () => {
    expect(toJson(await stemma('compare', 'qwen', 'google+meta', '--json'))).toMatchObject({
      left: { families: ['qwen'], count: 5 },
      right: { families: ['google', 'meta'], count: 1 },
      ratio: 5,
      definition: { depth: 'any', merges: true, evidence: 'all' },
    });
    expect(
      toJson(await stemma('compare', 'qwen', 'google+meta', '--all-definitions', '--json')),
    ).toHaveLength(8);
    const pairs = ['--definition', 'depth=direct', 'merges=false'];
    expect(toJson(await stemma('compare', 'qwen', 'meta', ...pairs, '--json'))).toMatchObject({
      left: { count: 3 },
      right: { count: 0 },
      ratio: null,
      definition: { depth: 'direct', merges: false, evidence: 'all' },
    });
  });

  it('list, one model a line', async () => {
    const ids = toJsonLines(await stemma('list', '--owner', 'TUNER', '--json')).map(
      (row) => (row as { id: string }).id,
    );
    expect(ids).toEqual(['tuner/alpha-chat', 'tuner/alpha-lora']);
  });

  it('findings, one a line, by kind', async () => {
    expect(toJsonLines(await stemma('findings', '--kind', 'self-reference'))).toEqual([
      { kind: 'self-reference', id: 'mirror/self', other: expect.any(String), proof: expect.any(String) },
    ]);
  });
});

describe('text for people', () => {
  it('tree draws the family with what is folded', async () => {
    const { stdout } = await stemma('tree', 'Qwen/Alpha-7B');
    expect(stdout).toContain('Qwen/Alpha-7B');
    expect(stdout).toContain('tuner/alpha-chat');
  });

  it('import again changes nothing and says so', async () => {
    const again = await stemma('import', join(folder.path, 'page.json'), '--date', '2024-07-11');
    const after = await stemma('stats', '--json');
    expect(again.stderr).toContain('Nothing changed');
    expect(again.code).toBe(0);
    expect(toJson(after)).toMatchObject({ models: 13, snapshot: { isComplete: true } });
  });
});
