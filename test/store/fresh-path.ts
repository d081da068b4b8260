import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'stemma-store-'));
// Some tests look at it as another user.
chmodSync(folder, 0o755);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** The path of a store that does not exist yet, in a folder of this test process that goes with it. */
export const toFreshPath = (): string => join(folder, `${++count}.db`);
