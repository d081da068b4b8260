import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Why browser tests are skipped where there is no browser. */
export const NO_CHROMIUM =
  'no Chromium on this machine: install the package "chromium", or set CHROMIUM_PATH';

/** The browser of the machine: `CHROMIUM_PATH`, else the first one on the path; `null` when there is none. */
export function findChromium(): string | null {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined) return given;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return (
    folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path)) ??
    null
  );
}
