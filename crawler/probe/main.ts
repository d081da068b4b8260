/**
 * Looks whether the live Hub, or another one, behaves as the crawler believes.
 *
 *     npm run probe:hub -- [--hub https://huggingface.co]
 */
import { parseArgs } from 'node:util';
import { formatReport } from './format-report.ts';
import { probeAssumptions } from './probe-assumptions.ts';

const { signal, abort } = toSignal();
process.once('SIGINT', abort);
try {
  const { values } = parseArgs({ options: { hub: { type: 'string', default: 'https://huggingface.co' } } });
  process.stdout.write(formatReport(await probeAssumptions(values.hub, signal)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
} finally {
  process.off('SIGINT', abort);
}

function toSignal(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort(new Error('Stopped.')) };
}
