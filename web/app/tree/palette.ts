import type { Relation } from '../../../schema/relation.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import { readToken } from '../theme/read-token.ts';
import { parseDash } from './edge-style.ts';

/** The tokens that canvases paint with, as values; a canvas cannot name a token. */
export interface Palette {
  readonly text: string;
  readonly surface: string;
  readonly edge: string;
  readonly border: string;
  readonly borderStrong: string;
  readonly accent: string;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly dashes: Readonly<Record<Relation, readonly number[]>>;
}

const byRelation = <Value>(toValue: (relation: Relation) => Value): Readonly<Record<Relation, Value>> => {
  const pairs = RELATIONS.map((relation) => [relation, toValue(relation)] as const);
  return Object.fromEntries(pairs) as Record<Relation, Value>;
};

/** Reads the tokens of the painted theme; read again when it changes. */
export const readPalette = (): Palette => ({
  text: readToken('--text'),
  surface: readToken('--surface'),
  edge: readToken('--edge'),
  border: readToken('--border'),
  borderStrong: readToken('--border-strong'),
  accent: readToken('--accent'),
  relations: byRelation((relation) => readToken(`--rel-${relation}`)),
  dashes: byRelation((relation) => parseDash(readToken(`--dash-${relation}`))),
});
