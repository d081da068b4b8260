import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder that keeps Stemma's data: `STEMMA_HOME`, else the platform's own data folder. */
export function toDataFolder(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env['STEMMA_HOME']) return env['STEMMA_HOME'];
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Stemma');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Stemma');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'stemma');
}

/** The store that a command works on when it names none: an embedded file in the data folder. */
export const toDefaultStoreUri = (env: Environment = process.env): string =>
  `file:${join(toDataFolder(env), 'stemma.db')}`;

/** Simulated data has a file of its own, so that it never meets real data. */
export const toSimulatedStoreUri = (env: Environment = process.env): string =>
  `file:${join(toDataFolder(env), 'simulated.db')}`;
