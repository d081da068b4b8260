import { createHash } from 'node:crypto';
import { listBuffers } from '../../lineage/index/list-buffers.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';

/**
 * The mark of one version of all answers: equal data shown by the same build have equal tags, in whatever
 * store they lie and after however many restarts. `besides`: what else answers show, as JSON can tell it.
 * About 0.1 s for 760,000 models.
 */
export function computeTag(index: LineageIndex, besides: readonly unknown[]): string {
  const hash = createHash('sha1');
  const { owner, license, task, library } = index.nodes;
  const texts = [owner.values, license.values, task.values, library.values];
  hash.update(JSON.stringify([besides, index.dataVersion, index.snapshot, texts]));
  for (const [alias, ordinal] of index.aliases) hash.update(`${alias} ${ordinal}\n`);
  for (const buffer of listBuffers(index)) hash.update(new Uint8Array(buffer));
  return hash.digest('base64url').slice(0, 20);
}
