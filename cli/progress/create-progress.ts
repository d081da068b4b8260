import cliProgress from 'cli-progress';
import type { Output } from '../output/output.ts';

export interface Progress {
  /** `total` is `null` while unknown. */
  readonly update: (phase: string, done: number, total: number | null, detail: string) => void;
  /** One line of talk between updates. */
  readonly note: (text: string) => void;
  readonly stop: () => void;
}

const LINE_EVERY_MS = 5_000;

/** A bar on a terminal, a line every few seconds elsewhere, nothing with `--quiet`. */
export function createProgress(output: Output): Progress {
  if (output.isQuiet) return { update: () => {}, note: () => {}, stop: () => {} };
  return output.isTalkTty ? createBar(output) : createLines(output);
}

function createLines(output: Output): Progress {
  let last = Date.now();
  return {
    update: (phase, done, total, detail) => {
      if (Date.now() - last < LINE_EVERY_MS) return;
      last = Date.now();
      const of = total === null ? '' : ` of about ${total.toLocaleString('en-US')}`;
      output.talk(`${phase}: ${done.toLocaleString('en-US')}${of} models, ${detail}`);
    },
    note: output.talk,
    stop: () => {},
  };
}

function createBar(output: Output): Progress {
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    format: '{phase} {bar} {count} models, {detail}',
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  let isRunning = false;
  const stop = (): void => {
    if (isRunning) bar.stop();
    isRunning = false;
  };
  return {
    update: (phase, done, total, detail) => {
      const payload = { phase, detail, count: done.toLocaleString('en-US') };
      // Without a known total the bar stays half full: it shows life, not a share.
      const shown = total === null ? 1 : Math.min(done, total);
      if (!isRunning) bar.start(total ?? 2, shown, payload);
      isRunning = true;
      bar.setTotal(total ?? 2);
      bar.update(shown, payload);
    },
    note: (text) => {
      stop();
      output.talk(text);
    },
    stop,
  };
}
