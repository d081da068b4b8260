import { fork } from 'node:child_process';
import type { CrawlProgress } from '../../schema/wire/status-document.ts';
import { toNews } from './create-feed.ts';
import type { Feed } from './create-feed.ts';

/**
 * Runs `stemma crawl` in a process of its own, the only writer of the store, and publishes its progress.
 * Resolves when it ended, well or not: a failed crawl leaves the app running on what is there.
 */
export function spawnCrawl(
  args: readonly string[],
  feed: Pick<Feed, 'publish'>,
  signal: AbortSignal,
): Promise<'done' | 'failed' | 'stopped'> {
  const program = process.argv[1];
  if (program === undefined) {
    throw new Error('The crawl cannot start: the path of this program is not known.');
  }
  const child = fork(program, ['crawl', '--quiet', ...args], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString('utf8')}`.slice(-2_000);
  });
  child.on('message', (message) => {
    if (isProgress(message)) feed.publish(message);
  });
  const stop = (): void => {
    child.kill('SIGTERM');
  };
  signal.addEventListener('abort', stop, { once: true });
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) return resolve('stopped');
      if (code === 0) return resolve('done');
      feed.publish(
        toNews('failed', complaint.trim() || `The crawl ended unexpectedly (code ${code ?? 'none'}).`),
      );
      return resolve('failed');
    });
  });
}

const isProgress = (message: unknown): message is CrawlProgress =>
  typeof message === 'object' && message !== null && 'phase' in message && 'message' in message;
