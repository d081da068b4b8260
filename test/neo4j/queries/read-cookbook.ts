import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../store/neo4j/queries');
const ENDING = '.cypher';

/** A query of the cookbook: what its comment says, and the query itself. */
export interface Recipe {
  readonly name: string;
  /** The comment's first line. */
  readonly question: string;
  readonly parameters: string;
  readonly row: string;
  readonly definition: string;
  /** A command that answers the same; `null` where there is none. */
  readonly sameAs: string | null;
  readonly cypher: string;
}

/** Names of the files without `.cypher`, sorted. */
export const listRecipes = (): readonly string[] =>
  readdirSync(FOLDER)
    .map((name) => name.replace(ENDING, ''))
    .toSorted();

/** Throws for a comment that lacks a part, or has them in another order. */
export function readRecipe(name: string): Recipe {
  const text = readFileSync(join(FOLDER, name + ENDING), 'utf8');
  const [comment = '', cypher = ''] = splitOnce(text, '\n\n');
  const lines = comment.split('\n').map((line) => {
    if (line.startsWith('//')) return line.slice(2).trim();
    throw new Error(`${name}${ENDING} begins with "${line}" where a comment should be.`);
  });
  const parts = PARTS.exec(lines.join(' '));
  if (parts === null) throw new Error(`The comment of ${name}${ENDING} has not the parts of the others.`);
  const [, question = '', parameters = '', row = '', definition = '', sameAs] = parts;
  return { name, question, parameters, row, definition, sameAs: sameAs ?? null, cypher };
}

const PARTS = /^(.+\?) +Parameters: (.+) Row: (.+) Definition: (.+?)(?: Same as: (.+))?$/;

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
