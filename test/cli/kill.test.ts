import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTempFolder, runStemma, toJson } from './run-stemma.ts';

const MODELS = 60_000;
const KILLS = 3;

let folder: Awaited<ReturnType<typeof createTempFolder>>;
const file = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  folder = await createTempFolder();
  const lines = Array.from({ length: MODELS }, (_, i) =>
    JSON.stringify({
      id: `maker-${i % 500}/model-${i}`,
      downloads: i,
      tags: i < 100 ? ['license:mit'] : [`base_model:maker-${(i % 100) % 500}/model-${i % 100}`],
      createdAt: '2024-01-01T00:00:00.000Z',
    }),
  );
  await writeFile(file('models.ndjson'), lines.join('\n'));
});
afterAll(() => folder.remove());

const importInto = (name: string): readonly string[] => [
  'import',
  file('models.ndjson'),
  '--date',
  '2024-07-11',
  '--store',
  `file:${file(name)}`,
];

/** Starts an import and ends it as a power cut would, once it has written a little more than before. */
async function importAndKill(name: string): Promise<void> {
  const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);
  const size = (): number => sizeOf(file(name)) + sizeOf(file(`${name}-wal`));
  const before = size();
  const child = spawn(process.execPath, ['cli/bin/stemma.js', ...importInto(name)], { stdio: 'ignore' });
  while (child.exitCode === null && size() < before + 600_000) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

it('goes on after kill -9, again and again, and ends with the same store as an undisturbed import', async () => {
  for (let i = 0; i < KILLS; i += 1) await importAndKill('killed.db');
  const last = await runStemma(importInto('killed.db'));
  expect(last.code).toBe(0);
  expect(last.stderr).toMatch(/Going on where the last run stopped, after [\d,]+ models/);
  expect(last.stderr).toMatch(/That is this run; the interrupted one had read [\d,]+ models\./);

  await runStemma(importInto('calm.db'));
  const stats = async (name: string): Promise<unknown> =>
    toJson(await runStemma(['stats', '--json', '--store', `file:${file(name)}`]));
  expect(await stats('killed.db')).toEqual(await stats('calm.db'));
  expect(await stats('killed.db')).toMatchObject({ models: MODELS, snapshot: { isComplete: true } });
});
