import { createHash } from 'node:crypto';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';

/**
 * The mark of one version of all answers: equal data shown by the same build have equal tags, in whatever
 * store they lie and after however many restarts. `besides`: what else answers show, as JSON can tell it.
 * Hashes what was observed and linked; all other columns follow from that. About 60 ms for 760,000 models.
 */
export function computeTag(index: LineageIndex, besides: readonly unknown[]): string {
  const { nodes, parents } = index;
  const { owner, license, task, library } = nodes;
  const texts = [owner.values, license.values, task.values, library.values];
  const hash = createHash('sha1');
  hash.update(JSON.stringify([besides, index.dataVersion, index.snapshot, texts]));
  for (const [alias, ordinal] of index.aliases) hash.update(`${alias} ${ordinal}\n`);
  const columns = [
    nodes.ids.blob,
    nodes.ids.offsets,
    nodes.state,
    nodes.inferredRelation,
    nodes.downloads30d,
    nodes.likes,
    nodes.createdAtS,
    nodes.flags,
    ...[owner, license, task, library].map(({ codes }) => codes),
    parents.offsets,
    parents.targets,
    parents.relation,
    parents.evidence,
    parents.declaredRelation,
  ];
  for (const column of columns) hash.update(column);
  return hash.digest('base64url').slice(0, 20);
}
