import { join } from 'node:path';
import { createIndexBuilder } from '../../lineage/index/build-index.ts';
import type { LineageIndex } from '../../lineage/index/lineage-index.ts';
import type { Derivation } from '../../schema/derivation.ts';
import { FAMILIES } from '../../schema/family.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import { parseGraph } from '../graphs/parse-graph.ts';
import { readPages } from './reference/read-pages.ts';
import { createReferenceGraph } from './reference/reference-graph.ts';

/** The recorded pages of the whole Hub of July 2024. */
export const REAL_PAGES: string = join(
  process.env['STEMMA_REAL_DATA'] ?? '../shared/data',
  'hub-2024-07/model_lists.tar.gz',
);

/** An index of all real models without a store in between: ids, downloads, dates, licenses and plain parent tags. */
export async function loadRealIndex(): Promise<LineageIndex> {
  const records = await readPages(REAL_PAGES);
  const graph = createReferenceGraph(records);
  const [blank] = parseGraph('blank').models;
  if (blank === undefined) throw new Error('The graph parser gave no model.');
  const models: StoredModel[] = records.map(({ id, tags, downloads, createdAt }, i) => ({
    ...blank,
    id,
    key: i + 1,
    downloads30d: downloads,
    createdAtMs: Date.parse(createdAt),
    license: tags.filter((tag) => tag.startsWith('license:')).map((tag) => tag.slice('license:'.length)),
  }));
  const keys = new Map(models.map(({ id, key }) => [id.toLowerCase(), key]));
  for (const id of graph.stubs) {
    const key = models.push({ ...blank, id, key: models.length + 1, state: 'stub' });
    keys.set(id, key);
  }
  const derivations: Derivation[] = [];
  for (const [child, parents] of graph.parents) {
    for (const [position, parent] of [...parents].entries()) {
      derivations.push({
        childKey: keys.get(child) ?? 0,
        parentKey: keys.get(parent) ?? 0,
        position,
        relation: 'unspecified',
        evidence: 'tag',
        declaredRelation: null,
      });
    }
  }
  const builder = createIndexBuilder();
  builder.addModels(models);
  builder.addDerivations(derivations);
  const snapshot = { date: '2024-07-11', source: 'import', isComplete: true, isSimulated: false } as const;
  return builder.build({ dataVersion: 1, snapshot, families: FAMILIES });
}
