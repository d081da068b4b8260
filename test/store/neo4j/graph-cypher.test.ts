import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../store/neo4j/schema.ts';

const FILE = join(import.meta.dirname, '../../../schema/graph.cypher');

const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

it('schema/graph.cypher has the very statements that a new database gets', () => {
  const statements = readFileSync(FILE, 'utf8')
    .replaceAll(/^\/\/.*$/gm, '')
    .split(';')
    .map(squeeze)
    .filter((statement) => statement !== '');
  expect(statements).toEqual(MIGRATIONS.flat().map(squeeze));
});
