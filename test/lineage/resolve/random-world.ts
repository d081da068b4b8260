import fc from 'fast-check';
import type { Alias } from '../../../schema/snapshot.ts';
import { EVIDENCE } from '../../../schema/evidence.ts';
import { MODEL_STATES } from '../../../schema/model.ts';
import type { Reference } from '../../../schema/reference.ts';
import { foldId } from '../../../schema/model-id.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import type { StoredModel, StoredReference } from '../../../schema/stored-rows.ts';
import { toHubId, toWorld } from './world.ts';
import type { World } from './world.ts';

/** Few names in few spellings, so that everything meets: cases, older names, stubs, namesakes. */
const NAMES = ['o/a', 'o/b', 'o/c', 'o/d', 'p/a', 'p/b', 'legacy', 'q/z'];
const anyName = fc.constantFrom(...NAMES, ...NAMES.map((name) => name.toUpperCase()), 'O/a', 'Legacy');
const anyText = fc.oneof(
  { weight: 8, arbitrary: anyName },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '/root/x', ' o/a ', 'https://hf.co/o/b/tree/main', 'two words'),
  },
);
const anyDay = fc.constantFrom('2026-01-01', '2026-02-01');

const anyAlias: fc.Arbitrary<Alias> = fc.record({
  alias: anyText,
  id: anyText,
  source: fc.constantFrom('file', 'hub', 'card'),
  seen: anyDay,
});

interface Row {
  readonly name: string;
  readonly state: StoredModel['state'];
  readonly hasHubId: boolean;
  readonly createdAtMs: number | null;
  readonly references: readonly Reference[];
}

const anyReference: fc.Arbitrary<Reference> = fc
  .record({
    source: fc.constantFrom('baseModels', 'tag', 'card'),
    target: anyText,
    isIdentified: fc.boolean(),
    relation: fc.constantFrom(...RELATIONS),
    evidence: fc.constantFrom(...EVIDENCE),
  })
  .map(({ source, target, isIdentified, relation, evidence }) => ({
    source,
    position: 0,
    target,
    targetHubId: source === 'baseModels' && isIdentified ? toHubId(foldId(target)) : null,
    relation: source === 'card' ? 'unspecified' : relation,
    declaredRelation: source === 'card' && relation !== 'unspecified' ? relation : null,
    evidence:
      source === 'baseModels'
        ? 'hub'
        : source === 'card'
          ? 'declared'
          : evidence === 'hub'
            ? 'tag'
            : 'declared',
  }));

const anyRow: fc.Arbitrary<Row> = fc.record({
  name: anyName,
  state: fc.constantFrom(...MODEL_STATES, 'live', 'live'),
  hasHubId: fc.boolean(),
  createdAtMs: fc.constantFrom(null, 0, 1_000, 2_000),
  references: fc.array(anyReference, { maxLength: 5 }),
});

/** A store's rows as they can occur: one live model and one stub an id, stubs without references. */
export const anyWorld: fc.Arbitrary<World> = fc
  .record({ rows: fc.array(anyRow, { maxLength: 12 }), aliases: fc.array(anyAlias, { maxLength: 5 }) })
  .map(({ rows, aliases }) => {
    const taken = new Set<string>();
    const models: StoredModel[] = [];
    const references: StoredReference[] = [];
    for (const row of rows) {
      const place = `${row.state === 'gone' ? models.length : row.state} ${foldId(row.name)}`;
      if (taken.has(place)) continue;
      taken.add(place);
      const key = models.length * 3 + 1;
      const [blank] = toWorld([{ id: row.name, key, state: row.state }]).models;
      if (blank === undefined) continue;
      const hubId = row.hasHubId && row.state !== 'stub' ? toHubId(`${foldId(row.name)}`) : null;
      models.push({ ...blank, hubId, createdAtMs: row.createdAtMs });
      if (row.state === 'stub') continue;
      row.references.forEach((reference, position) =>
        references.push({ ...reference, position, childKey: key }),
      );
    }
    return { models, references, aliases };
  });
