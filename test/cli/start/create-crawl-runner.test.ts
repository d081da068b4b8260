import { expect, it } from 'vitest';
import { createCrawlRunner } from '../../../cli/start/create-crawl-runner.ts';
import type { spawnCrawl } from '../../../cli/start/spawn-crawl.ts';
import type { CrawlProgress } from '../../../schema/wire/status-document.ts';

/** Crawls that end when told to, or when stopped. */
function play(): {
  readonly spawn: typeof spawnCrawl;
  readonly begun: string[][];
  readonly end: () => void;
} {
  const begun: string[][] = [];
  let end = (): void => {};
  const spawn: typeof spawnCrawl = (args, _feed, signal) => {
    begun.push([...args]);
    return new Promise((resolve) => {
      end = () => resolve('done');
      signal.addEventListener('abort', () => resolve('stopped'));
    });
  };
  return { spawn, begun, end: () => end() };
}

it('runs one crawl at a time, and the next one after it has ended', async () => {
  const { spawn, begun, end } = play();
  const news: CrawlProgress[] = [];
  const runner = createCrawlRunner(
    { publish: (each) => news.push(each) },
    new AbortController().signal,
    spawn,
  );
  runner.start();
  expect(begun).toEqual([]);
  runner.aim(['--mode', 'update']);
  runner.start();
  runner.start();
  expect(begun).toEqual([['--mode', 'update']]);
  expect(runner.isRunning()).toBe(true);
  end();
  await runner.settle();
  expect(runner.isRunning()).toBe(false);
  runner.start();
  runner.stop();
  await runner.settle();
  expect(begun).toHaveLength(2);
  expect(news.at(-1)).toMatchObject({ phase: 'done', message: 'Stopped; the next crawl goes on from here' });
});

it('ends with the program, without a word', async () => {
  const { spawn } = play();
  const news: CrawlProgress[] = [];
  const program = new AbortController();
  const runner = createCrawlRunner({ publish: (each) => news.push(each) }, program.signal, spawn);
  runner.aim([]);
  runner.start();
  program.abort();
  await runner.settle();
  expect(news).toHaveLength(1);
  runner.start();
  expect(runner.isRunning()).toBe(false);
});
