import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, NO_CHROMIUM } from './find-chromium.ts';
import { DESKTOP, openApp, PHONE } from './open-app.ts';
import type { App } from './open-app.ts';

const MODEL = 'Qwen/Qwen2.5-7B-Instruct';

let app: App;
beforeAll(async () => {
  if (findChromium() !== null) app = await openApp();
});
afterAll(() => app?.close());

const inBrowser = (name: string, act: () => Promise<void>): void =>
  it(name, async (context) => {
    if (findChromium() === null) context.skip(NO_CHROMIUM);
    await act();
  });

/** The tree's items, whichever form the screen width gives them. */
const items = (page: Page): ReturnType<Page['locator']> => page.getByRole('treeitem');

async function searchFor(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await page.getByRole('option').first().waitFor();
}

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('at %s width', (_name, size) => {
  inBrowser('search -> tree -> unfold -> table -> back', async () => {
    const page = await app.newPage(size);
    await page.goto(app.url);
    await page.getByRole('heading', { level: 1 }).waitFor();

    await searchFor(page, MODEL);
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('Qwen2.5-7B-Instruct');
    await page.keyboard.press('Enter');

    await items(page).first().waitFor();
    expect(page.url()).toContain(`/models/${MODEL}`);
    const before = await items(page).count();
    expect(before).toBeGreaterThan(5);

    await page
      .getByRole('treeitem')
      .filter({ hasText: /\+[\d,]+ more/ })
      .first()
      .click();
    await expect.poll(() => items(page).count()).toBeGreaterThan(before);
    expect(page.url()).toContain('more=');
    const unfolded = page.url();

    await page.getByRole('radio', { name: 'Table' }).check({ force: true });
    await page.getByRole('treegrid').waitFor();
    expect(page.url()).toContain('view=table');
    expect(await page.getByRole('treegrid').getByRole('row').count()).toBeGreaterThan(before);

    await page.goBack();
    await expect.poll(() => page.url()).toBe(unfolded);
    await expect.poll(() => items(page).count()).toBeGreaterThan(before);
    await page.context().close();
  });
});

describe('addresses', () => {
  inBrowser('an unfolded tree opens again from its address', async () => {
    const page = await app.newPage();
    await page.goto(`${app.url}/models/${MODEL}`);
    await items(page).first().waitFor();
    await page
      .getByRole('treeitem')
      .filter({ hasText: /\+[\d,]+ more/ })
      .first()
      .click();
    await expect.poll(() => page.url()).toContain('more=');
    await page.waitForTimeout(300);
    const names = await items(page).allTextContents();

    const again = await app.newPage();
    await again.goto(page.url());
    await items(again).first().waitFor();
    expect((await items(again).allTextContents()).toSorted()).toEqual(names.toSorted());
    await page.context().close();
    await again.context().close();
  });

  inBrowser('an unknown model says so and offers near ones', async () => {
    const page = await app.newPage();
    await page.goto(`${app.url}/models/nobody/Qwen2.5-7B-Instruct`);
    await page.getByText('nobody/Qwen2.5-7B-Instruct').first().waitFor();
    await page
      .getByRole('link', { name: /Qwen2\.5-7B-Instruct/ })
      .first()
      .waitFor();
    await page.context().close();
  });
});

describe('by keyboard alone', () => {
  inBrowser('walks the tree, folds, focuses a model and reaches the table', async () => {
    const page = await app.newPage();
    await page.goto(`${app.url}/models/${MODEL}`);
    await items(page).first().waitFor();
    const tree = page.getByRole('tree');
    const active = (): Promise<string | null> => tree.getAttribute('aria-activedescendant');
    await tree.focus();
    const level = async (): Promise<number> =>
      Number(await page.locator(`[id="${await active()}"]`).getAttribute('aria-level'));
    const start = await active();
    const startLevel = await level();
    await page.keyboard.press('ArrowRight');
    expect(await active()).not.toBe(start);
    expect(await level()).toBe(startLevel + 1);
    await page.keyboard.press('ArrowLeft');
    expect(await active()).toBe(start);
    await page.keyboard.press('t');
    await page.getByRole('treegrid').waitFor();
    await page.context().close();
  });
});
