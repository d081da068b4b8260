import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseRadarLine } from '../../crawler/import/radar/parse-radar-line.ts';
import { parseModelId } from '../../schema/model-id.ts';
import type { Observation } from '../../schema/observation.ts';
import type { Reference } from '../../schema/reference.ts';
import type { CoverageReport, DepthReport } from '../../schema/wire/report-documents.ts';
import type { StatsDocument } from '../../schema/wire/stats-document.ts';
import { createTempFolder, runStemma } from '../cli/run-stemma.ts';

/** 686f6c61/radar-huggingface-dataset (CC-BY-4.0), as of 22 August 2026. */
const file = join(process.env['STEMMA_REAL_DATA'] ?? '../shared/data', 'radar-2026-08/models.jsonl.gz');
const hasFile = existsSync(file);

interface Line {
  readonly id: string;
  readonly removed: boolean;
}

let lines: readonly Line[] = [];
/** Every line of the file, removed models too, as published figures count them. */
let observed: readonly Observation[] = [];
let folder: Awaited<ReturnType<typeof createTempFolder>>;

beforeAll(async () => {
  if (!hasFile) return;
  folder = await createTempFolder();
  lines = gunzipSync(await readFile(file))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as Line);
  observed = lines.flatMap((line) => {
    const parsed = parseRadarLine({ ...line, removed: false });
    return parsed.kind === 'observation' ? [parsed.observation] : [];
  });
});

afterAll(() => folder?.remove());

const real = (name: string, check: () => Promise<void> | void): void =>
  it(name, async (context) => {
    if (!hasFile) context.skip(`no radar file at ${file}`);
    await check();
  });

const ofSource = ({ references }: Observation, source: Reference['source']): readonly Reference[] =>
  references.filter((reference) => reference.source === source);

const count = (holds: (observation: Observation) => boolean): number => observed.filter(holds).length;

real('15,904 models, 748 of them removed, 461 gated', () => {
  expect(observed).toHaveLength(15_904);
  expect(lines.filter(({ removed }) => removed)).toHaveLength(748);
  expect(count(({ model }) => model.gate === 'manual')).toBe(461);
  expect(count(({ model }) => typeof model.createdAtMs === 'number')).toBe(15_904);
  const withParameters = count(({ model }) => typeof model.parameters === 'number');
  expect((withParameters / observed.length).toFixed(3)).toBe('0.495');
});

real('8,279 models with a parent by their tags, 67 of them with several', () => {
  expect(count((one) => ofSource(one, 'tag').length > 0)).toBe(8_279);
  expect(count((one) => ofSource(one, 'tag').length > 1)).toBe(67);
});

real('8,468 edges: 3,702 finetunes, 1,652 adapters, 2,887 quantized, 225 into 52 merges', () => {
  const tagged = observed.flatMap((one) => ofSource(one, 'tag'));
  const toWritten = ({ relation, declaredRelation }: Reference): string =>
    relation === 'unspecified' ? (declaredRelation ?? relation) : relation;
  const countOf = (relation: string): number => tagged.filter((tag) => toWritten(tag) === relation).length;
  expect(tagged).toHaveLength(8_468);
  expect(['finetune', 'adapter', 'quantized', 'merge'].map(countOf)).toEqual([3_702, 1_652, 2_887, 225]);
  expect(count((one) => ofSource(one, 'tag').some((tag) => toWritten(tag) === 'merge'))).toBe(52);
});

real(
  '308 of the 8,587 models that say something of their parents only declare them; 257 declare several',
  () => {
    expect(count(({ references }) => references.length > 0)).toBe(8_587);
    expect(count((one) => one.references.length > 0 && ofSource(one, 'tag').length === 0)).toBe(308);
    expect(count((one) => ofSource(one, 'card').length > 1)).toBe(257);
  },
);

const ask = async <Answer>(storeUri: string, ...args: readonly string[]): Promise<Answer> =>
  JSON.parse((await runStemma([...args, '--json'], { STEMMA_STORE: storeUri })).stdout);

real('by tags alone, removed models too, the generations are the published ones', async () => {
  const storeUri = `file:${join(folder.path, 'tags.db')}`;
  const tagsOnly = join(folder.path, 'tags.jsonl');
  await writeFile(
    tagsOnly,
    lines.map((line) => `${JSON.stringify({ ...line, removed: false, base_model: null })}\n`).join(''),
  );
  await runStemma(['import', tagsOnly, '--format', 'radar'], { STEMMA_STORE: storeUri });
  const { generation } = await ask<DepthReport>(storeUri, 'report', 'depth');
  // Published: 6,602. That counts targets that are no id (folders of a disk) as parents, which we find malformed,
  // and a model in two spellings twice.
  const tagged = observed.filter((one) => ofSource(one, 'tag').length > 0);
  const malformed = tagged.filter((one) =>
    ofSource(one, 'tag').every(({ target }) => parseModelId(target) === null),
  );
  const repeated = tagged.length - new Set(tagged.map(({ model }) => model.id.toLowerCase())).size;
  const first = 6_602 - malformed.length - repeated;
  expect(generation).toEqual({ 1: first, 2: 1_435, 3: 190, 4: 21, 5: 3, 6: 3, 7: 2 });
});

real(
  'imports: what is live counts, what was removed is listed, and another time it is the same',
  async () => {
    const storeUri = `file:${join(folder.path, 'stemma.db')}`;
    const live = new Set(lines.filter(({ removed }) => !removed).map(({ id }) => id.toLowerCase()));
    const run = await runStemma(['import', file, '--format', 'radar'], { STEMMA_STORE: storeUri });
    expect(run.code).toBe(0);

    const stats = await ask<StatsDocument>(storeUri, 'stats');
    expect(stats).toMatchObject({ models: live.size, gone: 0, snapshot: { date: '2026-08-22' } });
    expect(stats.byRelation.merge).toBe(225);
    expect(stats.byEvidence.hub).toBe(0);
    expect(stats.byEvidence.tag).toBeGreaterThan(7_900);
    const coverage = await ask<CoverageReport>(storeUri, 'report', 'coverage');
    expect(coverage.rejected).toBe(748);
    expect(
      coverage.rejections.every(({ reason }) => reason.startsWith('It was removed from the Hub on 2026-08-')),
    ).toBe(true);

    const again = await runStemma(['import', file], { STEMMA_STORE: storeUri });
    // Three models are in the file in two spellings, the last of which stands after each import.
    expect(again.stderr).toContain(
      '15,156 models of 2026-08-22: 0 new, 6 changed, 15,150 unchanged, 0 gone.',
    );
    expect(await ask<StatsDocument>(storeUri, 'stats')).toEqual(stats);
  },
);
