import { readFileSync } from 'node:fs';

/** The version in `package.json`; the file stands two folders above the built and one above the source module. */
export function loadVersion(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'));
      if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
        return String(manifest.version);
      }
    } catch {
      // Not here: the other place has it.
    }
  }
  return '0.0.0';
}
