/** Deriving takes at most this share of a crawl's time. */
const SHARE = 0.1;

/** What a pass costs, until the first one tells. */
const MS_A_MODEL = 0.01;

/**
 * Lets readers see the graph grow while a crawl writes, at little cost: `derive` runs again when it would take
 * no more than a tenth of the time since it last ended. A crawl that waits for its quota is seen growing often,
 * one at full speed hardly ever. Call it with the number of models after each page.
 */
export function createOccasionalDeriver(
  derive: () => Promise<unknown>,
  now: () => number = () => performance.now(),
): (models: number) => Promise<void> {
  let msAModel = MS_A_MODEL;
  let endMs = now();
  return async (models) => {
    const startMs = now();
    if (models * msAModel > (startMs - endMs) * SHARE) return;
    await derive();
    endMs = now();
    msAModel = (endMs - startMs) / models;
  };
}
