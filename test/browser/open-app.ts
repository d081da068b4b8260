import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createTempFolder } from '../cli/run-stemma.ts';
import { findChromium } from './find-chromium.ts';

export interface App {
  readonly url: string;
  /** A fresh page; every request to another host and every page error makes `close` fail. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export const DESKTOP = { viewport: { width: 1440, height: 900 } } as const;
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** Starts the product as a newcomer would, on the simulated Hub, and a browser to look at it. */
export async function openApp(): Promise<App> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('Ask findChromium() before opening the app.');
  const folder = await createTempFolder();
  const server = spawn(process.execPath, ['cli/bin/stemma.js', 'start', '--simulate', '--port', '0'], {
    env: {
      ...process.env,
      STEMMA_HOME: folder.path,
      STEMMA_STORE: `file:${join(folder.path, 'simulated.db')}`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = await readUrl(server.stderr);
  await untilReady(url);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const problems: string[] = [];
  return {
    url,
    newPage: (options = DESKTOP) => openPage(browser, url, options, problems),
    close: async () => {
      await browser.close();
      server.kill('SIGTERM');
      await once(server, 'exit');
      await folder.remove();
      if (problems.length > 0) throw new Error(`The pages had problems:\n${problems.join('\n')}`);
    },
  };
}

/** The address that the server prints. Its talk is read to the end, so that it never writes into the void. */
function readUrl(stderr: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    stderr.on('data', (chunk) => {
      text += String(chunk);
      const url = /http:\/\/\S+/.exec(text)?.[0];
      if (url !== undefined) resolve(url.replace(/\/$/, ''));
    });
    stderr.on('end', () => reject(new Error(`The server ended before it said where it listens:\n${text}`)));
  });
}

/** Waits for the end of the simulated crawl, so that every test sees the same numbers. */
async function untilReady(url: string): Promise<void> {
  for (;;) {
    const status: {
      isReady?: boolean;
      crawl?: { phase?: string } | null;
      snapshot?: { isComplete?: boolean } | null;
    } = await (await fetch(`${url}/api/v1/status`)).json();
    if (status.isReady === true && status.snapshot?.isComplete === true && status.crawl?.phase === 'done') {
      return;
    }
    if (status.crawl?.phase === 'failed') throw new Error(JSON.stringify(status.crawl));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  problems: string[],
): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) {
      problems.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) {
      problems.push(`asked ${request.url()}`);
    }
  });
  return page;
}
