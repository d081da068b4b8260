/**
 * Serves a simulated Hub in a process of its own, so that what is measured shares no thread with it. Prints its
 * address; ends with its parent.
 *
 *     npx tsx test/benches/serve-hub.ts MODELS [DELAY_MS]
 */
import { serveSimulatedHub } from '../../crawler/simulated-hub/serve-simulated-hub.ts';

const models = Number(process.argv[2] ?? 20_000);
const delayMs = Number(process.argv[3] ?? 0);
const hub = await serveSimulatedHub({
  models,
  seed: 1,
  quota: 1e9,
  faults: delayMs > 0 ? [() => ({ kind: 'delay', ms: delayMs })] : [],
});
process.stdin.on('end', () => void hub.close().then(() => process.exit()));
process.stdin.resume();
console.log(hub.url);
