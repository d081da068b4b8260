import type { Relation } from '../../../schema/relation.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import type { ResolvedTheme } from '../theme/color-mode.ts';
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

const known = new Map<ResolvedTheme, Palette>();

/** The tokens of the theme that is painted now; read once for each. */
export function readPalette(theme: ResolvedTheme): Palette {
  const palette = known.get(theme) ?? readTokens();
  known.set(theme, palette);
  return palette;
}

const readTokens = (): Palette => ({
  text: readToken('--text'),
  surface: readToken('--surface'),
  edge: readToken('--edge'),
  border: readToken('--border'),
  borderStrong: readToken('--border-strong'),
  accent: readToken('--accent'),
  relations: byRelation((relation) => readToken(`--rel-${relation}`)),
  dashes: byRelation((relation) => parseDash(readToken(`--dash-${relation}`))),
});
