import { parseArgs } from 'node:util';
import { generateHub } from '../../crawler/simulated-hub/generate-hub.ts';
import { createLiveHub } from '../../crawler/simulated-hub/live-hub.ts';
import { serveSimulatedHub } from '../../crawler/simulated-hub/serve-simulated-hub.ts';
import { createStorm } from './faults/create-storm.ts';
import { createMutator } from './mutations/mutate-hub.ts';

export interface Standin {
  readonly url: string;
  /** What is served, a line each. */
  readonly lines: readonly string[];
  /** Ends it, and gives a line about what happened. */
  readonly stop: () => Promise<string>;
}

/** Share of requests that go wrong with `--faults`. */
const FAULT_SHARE = 0.05;

const count = (value: number): string => value.toLocaleString('en-US');

/**
 * Serves the simulated Hub as the command line says. @throws Error, one sentence, for a flag that it does not know or a
 * value that is no number, and for a port that is taken.
 */
export async function serveStandin(args: readonly string[]): Promise<Standin> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      models: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      port: { type: 'string', default: '0' },
      quota: { type: 'string', default: '500' },
      faults: { type: 'boolean', default: false },
      changes: { type: 'string', default: '0' },
    },
  });
  const models = toNumber('models', values.models);
  const seed = toNumber('seed', values.seed);
  const quota = toNumber('quota', values.quota);
  const changes = toNumber('changes', values.changes);
  const content = createLiveHub(generateHub({ models, seed }));
  const storm = values.faults ? createStorm(seed, FAULT_SHARE) : null;
  const mutator = createMutator(content, { seed, counts: changes, fromMs: Date.now() });
  let changed = 0;
  const hub = await serveSimulatedHub({
    content,
    port: toNumber('port', values.port),
    quota,
    faults: storm === null ? [] : [storm.rule],
    onRequest: () => {
      if (mutator.step() !== null) changed += 1;
    },
  });
  return {
    url: hub.url,
    lines: [
      `${hub.url} plays a simulated Hub of ${count(models)} models. Its models and owners are invented, but for well-known ones.`,
      `Quota: ${count(quota)} requests in five minutes. Faults: ${storm === null ? 'none' : `${FAULT_SHARE * 100}% of requests`}. Changes: ${
        changes === 0 ? 'none' : `${count(changes)}, one before each request`
      }.`,
      `Crawl it: npm run stemma -- crawl --hub ${hub.url} --store file:standin.db`,
    ],
    stop: async () => {
      await hub.close();
      return `${count(hub.requests.length)} requests, ${count(storm?.total() ?? 0)} faults, ${count(changed)} changes.`;
    },
  };
}

function toNumber(flag: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`--${flag} takes a whole number, not "${text}".`);
}
