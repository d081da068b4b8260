import { loadManifest } from './version.ts';
import type { Manifest } from './version.ts';

/** How we name ourselves to the Hub: `stemma/0.1.0; node/20.19.0`, with our public address where there is one. */
export function toUserAgent({ version, homepage }: Manifest, node: string): string {
  const product = homepage === null ? `stemma/${version}` : `stemma/${version} (+${homepage})`;
  return `${product}; node/${node}`;
}

export const loadUserAgent = (): string => toUserAgent(loadManifest(), process.versions.node);
