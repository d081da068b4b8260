import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, NO_CHROMIUM } from './find-chromium.ts';
import { DESKTOP, openApp, PHONE } from './open-app.ts';
import type { App } from './open-app.ts';

/** Every screen, with what shows that it is there. */
const SCREENS: Readonly<Record<string, string>> = {
  '/': 'text=Families',
  '/models': 'main a[href*="/models/"]',
  '/models?owner=nobody-at-all': 'text=nobody-at-all',
  '/models/Qwen/Qwen2.5-7B-Instruct': '[role=treeitem]',
  '/models/Qwen/Qwen2.5-7B-Instruct?view=table': '[role=treegrid]',
  '/models/distilbert-base-uncased': '[role=treeitem]',
  '/models/nobody/nothing': 'text=nobody/nothing',
  '/owners/Qwen': 'text=Qwen',
  '/data': 'text=Findings',
  '/nowhere': 'h1',
};

let app: App;
beforeAll(async () => {
  if (findChromium() !== null) app = await openApp();
});
afterAll(() => app?.close());

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ readonly violations: readonly Violation[] }>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .slice(0, 3)
          .join(' | ')}`,
    );
}

describe.each([
  ['light desktop', { ...DESKTOP, colorScheme: 'light' }],
  ['dark phone', { ...PHONE, colorScheme: 'dark' }],
] as const)('%s', (_name, options) => {
  const check = 'axe finds nothing serious, nothing sticks out, data is called simulated';
  it.for(Object.entries(SCREENS))(`%s: ${check}`, async ([path, sign], context) => {
    if (findChromium() === null) context.skip(NO_CHROMIUM);
    const page = await app.newPage(options);
    await page.goto(app.url + path);
    await page.locator(sign).first().waitFor();
    await page.waitForTimeout(300);
    expect(await findViolations(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await page.getByText('Simulated data').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
