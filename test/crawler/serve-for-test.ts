import { onTestFinished } from 'vitest';
import { generateHub } from '../../crawler/simulated-hub/generate-hub.ts';
import { serveSimulatedHub } from '../../crawler/simulated-hub/serve-simulated-hub.ts';
import type { SimulatedHub, SimulatedHubOptions } from '../../crawler/simulated-hub/serve-simulated-hub.ts';

/** A Hub of 3,000 models, made once: four pages. */
export const SMALL_HUB = generateHub({ models: 3_000, seed: 7 });

/** Public ids of a Hub, in the order of creation. */
export const publicIds = (hub: Pick<SimulatedHub, 'content'>): readonly string[] =>
  hub.content.records.filter((record) => !record.private).map((record) => record.id);

/** Serves the small Hub on a free port until the test is over. */
export async function serveForTest(options: SimulatedHubOptions = {}): Promise<SimulatedHub> {
  const hub = await serveSimulatedHub({ content: SMALL_HUB, ...options });
  onTestFinished(() => hub.close());
  return hub;
}
