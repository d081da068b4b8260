import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface HubProcess {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A simulated Hub of so many models in a process of its own; every answer comes so much later. */
export async function startHub(models: number, delayMs: number = 0): Promise<HubProcess> {
  const script = fileURLToPath(new URL('serve-hub.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(models), String(delayMs)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { value: url } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  if (typeof url !== 'string') throw new Error('The simulated Hub did not start.');
  return {
    url,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
