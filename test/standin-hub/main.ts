/**
 * The simulated Hub, run by hand.
 *
 *     npm run standin-hub -- --models 200000 --port 4400 --faults --quota 500 --changes 100
 */
import { serveStandin } from './serve-standin.ts';

try {
  const { lines, stop } = await serveStandin(process.argv.slice(2));
  for (const line of lines) console.log(line);
  const end = (): void => void stop().then((line) => console.log(line));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
