import { spawn } from 'node:child_process';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../store/open-store.ts';
import { toFreshPath } from '../fresh-path.ts';
import { collect, start } from '../pictures.ts';
import { MODELS_OF_A_PAGE } from './write-until-killed.ts';

const SCRIPT = join(import.meta.dirname, 'write-until-killed.ts');
/** A quick look while one works; the whole proof where all tests run. */
const ROUNDS = process.env.CI === 'true' ? 50 : 8;
/** Each store is killed so often, then a new one begins. */
const ROUNDS_A_STORE = 10;

/** Seeded numbers from 0 to 1, so that a failure can be seen again. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Lets a child write and kills it with a signal that it cannot catch; gives the last page that it reported. */
async function writeAndKill(uri: string, delayMs: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, uri], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = -1;
  let isAimed = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    last = Number(text.trim().split('\n').at(-1));
    if (isAimed) return;
    isAimed = true;
    setTimeout(() => child.kill('SIGKILL'), delayMs);
  });
  const ended = new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
  const [signal] = await Promise.all([ended, readUntil(uri, ended)]).finally(() => child.kill('SIGKILL'));
  expect(signal).toBe('SIGKILL');
  return last;
}

/** Another process that reads meanwhile sees whole pages only. */
async function readUntil(uri: string, end: Promise<unknown>): Promise<void> {
  let isOver = false;
  void end.then(() => (isOver = true));
  while (!isOver) {
    const store = await openStore(uri, 'read').catch(() => null);
    if (store !== null) {
      expect((await collect(store.scanModels())).length % MODELS_OF_A_PAGE).toBe(0);
      await store.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('a writer that is killed', () => {
  it('leaves a whole store that goes on where it stopped', { timeout: 400_000 }, async () => {
    let path = toFreshPath();
    const random = createRandom(7);
    for (let round = 0; round < ROUNDS; round++) {
      if (round % ROUNDS_A_STORE === 0) path = toFreshPath();
      const reported = await writeAndKill(`file:${path}`, random() * 200);

      const bare = new Database(path);
      expect(bare.prepare('PRAGMA integrity_check').raw().all()).toEqual([['ok']]);
      bare.close();
      const store = await openStore(`file:${path}`, 'write');
      const { checkpoint, counts } = await store.beginCrawl(start('2024-07-11'));
      const pages = Number(checkpoint) + 1;
      expect(pages).toBeGreaterThanOrEqual(reported + 1);

      const models = await collect(store.scanModels());
      const likes = new Map(models.map((model) => [model.id, model.likes]));
      expect(models).toHaveLength(pages * MODELS_OF_A_PAGE);
      expect(counts.models).toBe(models.length);
      expect(new Set(models.map(({ id }) => Number(/^page-(\d+)/.exec(id)?.[1]))).size).toBe(pages);
      expect(likes.get(`page-${pages - 1}/0`)).toBe(1);
      if (pages > 1) expect(likes.get(`page-${pages - 2}/0`)).toBe(2);
      expect(await collect(store.scanReferences())).toHaveLength(models.length * 2);
      await store.close();
    }
  });
});
