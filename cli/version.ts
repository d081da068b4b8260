import { readFileSync } from 'node:fs';

/** What we read of `package.json`. */
export interface Manifest {
  readonly version: string;
  /** Where people find the project; `null` when it has no public address. */
  readonly homepage: string | null;
}

/** The manifest stands two folders above the built and one above the source module. */
export function loadManifest(): Manifest {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'));
      if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) continue;
      const homepage = 'homepage' in manifest ? String(manifest.homepage) : null;
      return { version: String(manifest.version), homepage };
    } catch {
      // Not here: the other place has it.
    }
  }
  return { version: '0.0.0', homepage: null };
}

export const loadVersion = (): string => loadManifest().version;
