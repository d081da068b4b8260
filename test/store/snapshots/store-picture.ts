import { computeDepth } from '../../../lineage/reports/compute-depth.ts';
import { computeFamilies } from '../../../lineage/reports/compute-families.ts';
import { FAMILIES } from '../../../schema/family.ts';
import type { StatsDocument } from '../../../schema/wire/stats-document.ts';
import type { Store } from '../../../store/port.ts';
import { fillIndex } from '../../../web/api/fill-index.ts';
import { collect } from '../pictures.ts';

/** All that a snapshot keeps of a derived store: counts, reports, every model and every derivation, without keys. */
export async function toStorePicture(store: Store): Promise<unknown> {
  const { summary, snapshot } = await store.status();
  const { findings: _findings, ...counts } = JSON.parse(summary ?? '{}') as StatsDocument;
  const index = await fillIndex(store, FAMILIES);
  const models = await collect(store.scanModels());
  const names = new Map(models.map(({ key, ...model }) => [key, toName(model)]));
  const measures = await store.measuresOf(models.map(({ key }) => key));
  return {
    snapshot,
    counts,
    depth: computeDepth(index),
    families: computeFamilies(index, FAMILIES),
    models: models.map(({ key: _key, ...model }) => model).toSorted(byName),
    measures: measures
      .map(({ key, ...each }) => ({ name: names.get(key), ...each }))
      .toSorted((a, b) => compare(a.name ?? '', b.name ?? '')),
    derivations: (await collect(store.scanDerivations()))
      .map(({ childKey, parentKey, ...edge }) =>
        JSON.stringify({ child: names.get(childKey), parent: names.get(parentKey), ...edge }),
      )
      .toSorted(),
    aliases: (await store.aliases()).map(({ alias, id, seen }) => `${alias} -> ${id} ${seen}`),
  };
}

type Named = {
  readonly id: string;
  readonly hubId: string | null;
  readonly state: string;
  readonly createdAtMs: number | null;
};

const toName = ({ id, hubId, state, createdAtMs }: Named): string =>
  JSON.stringify([id, hubId, state, createdAtMs]);
const byName = (a: Named, b: Named): number => compare(toName(a), toName(b));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
