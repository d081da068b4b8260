import { readFileSync } from 'node:fs';
import { foldId } from '../../../schema/model-id.ts';
import { toOwner } from '../../../schema/model.ts';
import type { StoredModel } from '../../../schema/stored-rows.ts';
import { withServer } from '../ask-server.ts';
import type { CookbookGraph } from './graphs/cookbook-graph.ts';

const BATCH = 5_000;

const LABELS = { live: 'Live', gone: 'Gone', stub: 'Stub' } as const;

/** Writes a graph into an empty database in the form of `schema/graph.cypher`, its constraints and indexes first. */
export async function loadGraph(
  uri: string,
  { models, derivations, measures }: CookbookGraph,
): Promise<void> {
  await withServer(uri, async (ask) => {
    for (const statement of readSchema()) await ask(statement);
    await ask('CALL db.awaitIndexes(60)');
    for (const [state, label] of Object.entries(LABELS)) {
      const rows = models.filter((model) => model.state === state).map(toProperties);
      for (const batch of toBatches(rows)) {
        await ask(
          `UNWIND $batch AS row CREATE (m:Model:${label}) SET m = row, m.key = toInteger(row.key),
             m.downloads30d = toInteger(row.downloads30d), m.likes = toInteger(row.likes),
             m.createdAtMs = toInteger(row.createdAtMs)`,
          { batch },
        );
      }
    }
    for (const batch of toBatches(derivations)) {
      await ask(
        `UNWIND $batch AS row
         MATCH (child:Model {key: toInteger(row.childKey)}), (parent:Model {key: toInteger(row.parentKey)})
         CREATE (child)-[:DERIVED_FROM {position: toInteger(row.position), relation: row.relation,
           evidence: row.evidence, declaredRelation: row.declaredRelation}]->(parent)`,
        { batch },
      );
    }
    for (const batch of toBatches(measures)) {
      await ask(
        `UNWIND $batch AS row MATCH (m:Model {key: toInteger(row.key)})
         SET m.depth = toInteger(row.depth), m.generation = toInteger(row.generation),
           m.trainingDepth = toInteger(row.trainingDepth), m.childCount = toInteger(row.childCount),
           m.descendantCount = toInteger(row.descendantCount), m.families = row.families`,
        { batch },
      );
    }
    // Plans follow from statistics, which are still those of an empty database.
    await ask('CALL db.prepareForReplanning(60)');
  });
}

const toProperties = ({ license, state, ...model }: StoredModel): Record<string, unknown> => ({
  ...model,
  state,
  owner: toOwner(model.id),
  [state === 'gone' ? 'goneIdLower' : 'idLower']: foldId(model.id),
  license: license.length === 0 ? null : license.join(' + '),
  licenses: license.length > 1 ? license : null,
});

/** The statements of the file, without its comments. */
const readSchema = (): readonly string[] =>
  readFileSync('schema/graph.cypher', 'utf8')
    .replaceAll(/^\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

function* toBatches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
}
