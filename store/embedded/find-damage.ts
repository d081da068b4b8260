import { toNumber, toText } from './cells.ts';
import type { Connection } from './connection.ts';

/** What must be none in a sound store: a sentence and the number of rows that break it. */
const RULES: readonly (readonly [what: string, sql: string])[] = [
  [
    'references of models that are not there',
    'SELECT count(*) FROM refs WHERE child NOT IN (SELECT key FROM models)',
  ],
  [
    'sightings of models that are not there',
    'SELECT count(*) FROM seen WHERE key NOT IN (SELECT key FROM models)',
  ],
  [
    'models that nobody saw',
    'SELECT count(*) FROM models WHERE state <> 2 AND key NOT IN (SELECT key FROM seen)',
  ],
  [
    'derivations without both ends',
    `SELECT count(*) FROM derivations
     WHERE child NOT IN (SELECT key FROM models) OR parent NOT IN (SELECT key FROM models)`,
  ],
  [
    'measures of models that are not there',
    'SELECT count(*) FROM measures WHERE key NOT IN (SELECT key FROM models)',
  ],
];

/** Reads the whole file. Each sentence names one kind of damage; none: the store is sound. */
export function findDamage(connection: Connection): readonly string[] {
  const pages = connection
    .prepare('PRAGMA integrity_check(5)')
    .all([])
    .map(([text]) => toText(text));
  const broken = RULES.flatMap(([what, sql]) => {
    const count = toNumber(connection.prepare(sql).first([])?.[0]);
    return count === 0 ? [] : [`${count} ${what}`];
  });
  return [...(pages.join() === 'ok' ? [] : pages), ...broken];
}
