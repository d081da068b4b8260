import { describe, expect, it } from 'vitest';
import { createOccasionalDeriver } from '../../../cli/crawl/derive-now-and-then.ts';

/** A crawl of pages of 1,000 models on a played clock: when it derived, in seconds and models. */
async function play(
  pages: number,
  msAPage: number,
  msAModel: number,
): Promise<{ readonly passes: readonly string[]; readonly share: number }> {
  let clockMs = 0;
  let models = 0;
  let derivingMs = 0;
  const passes: string[] = [];
  const deriveNowAndThen = createOccasionalDeriver(
    async () => {
      passes.push(`${Math.round(clockMs / 1000)} s, ${models}`);
      derivingMs += models * msAModel;
      clockMs += models * msAModel;
    },
    () => clockMs,
  );
  for (let page = 1; page <= pages; page++) {
    clockMs += msAPage;
    models += 1000;
    await deriveNowAndThen(models);
  }
  return { passes, share: derivingMs / clockMs };
}

describe('deriving while a crawl goes on', () => {
  it('happens often when pages come slowly, and costs at most a tenth of the time', async () => {
    const { passes, share } = await play(700, 600, 0.01);
    expect(passes.length).toBeGreaterThan(10);
    expect(share).toBeLessThan(0.1);
    expect(share).toBeGreaterThan(0.04);
  });

  it('happens once at the beginning, if at all, when pages come as fast as they can be written', async () => {
    expect((await play(760, 30, 0.01)).passes).toEqual([]);
    expect((await play(760, 120, 0.01)).passes.length).toBeLessThan(10);
  });

  it('learns what a pass costs', async () => {
    const cheap = await play(700, 600, 0.001);
    const dear = await play(700, 600, 0.1);
    expect(cheap.passes.length).toBeGreaterThan(dear.passes.length);
    expect(dear.share).toBeLessThan(0.15);
  });
});
