import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTempFolder, runStemma } from './run-stemma.ts';

let folder: Awaited<ReturnType<typeof createTempFolder>>;
beforeAll(async () => {
  folder = await createTempFolder();
});
afterAll(() => folder.remove());

/** Enough models for a write-ahead log of some megabytes, which the writer takes away when it closes. */
const MODELS_A_FILE = 16_000;

/**
 * A regression: a server that lost its lock on the file kept old answers for good once another process had
 * written and closed. Several imports in a row, each large, must all be seen.
 */
it('a running server sees what other processes import, again and again', async () => {
  const env = { STEMMA_STORE: `file:${join(folder.path, 'stemma.db')}` };
  const importFile = async (round: number): Promise<void> => {
    const path = join(folder.path, `${round}.ndjson`);
    const lines = Array.from({ length: MODELS_A_FILE }, (_, i) =>
      JSON.stringify({ id: `round-${round}/model-${i}`, tags: [`base_model:round-${round}/model-0`] }),
    );
    await writeFile(path, lines.join('\n'));
    expect((await runStemma(['import', path, '--date', '2024-07-11', '--partial'], env)).code).toBe(0);
  };
  await importFile(0);
  const server = spawn(process.execPath, ['cli/bin/stemma.js', 'serve', '--port', '0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    let talk = '';
    server.stderr.on('data', (chunk) => (talk += String(chunk)));
    await expect.poll(() => talk, { timeout: 10_000 }).toMatch(/http:\/\/\S+/);
    const url = (/http:\/\/\S+/.exec(talk)?.[0] ?? '').replace(/\/$/, '');
    const models = async (): Promise<unknown> => {
      const status: { readonly coverage?: { readonly models: number } | null } = await (
        await fetch(`${url}/api/v1/status`)
      ).json();
      return status.coverage?.models;
    };
    for (const round of [1, 2, 3]) {
      await importFile(round);
      await expect.poll(models, { timeout: 30_000 }).toBe(MODELS_A_FILE * (round + 1));
      expect((await fetch(`${url}/api/v1/models/round-${round}/model-1`)).status).toBe(200);
    }
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
});
