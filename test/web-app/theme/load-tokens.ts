import { readFileSync } from 'node:fs';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const css = readFileSync(new URL('../../../web/app/theme/tokens.css', import.meta.url), 'utf8');

const HEADS = { light: ':root {', dark: ":root[data-theme='dark'] {" } as const satisfies Record<
  Theme,
  string
>;

/** The custom properties that one rule of tokens.css sets. */
function loadRule(theme: Theme): ReadonlyMap<string, string> {
  const start = css.indexOf(HEADS[theme]);
  if (start < 0) throw new Error(`tokens.css has no rule "${HEADS[theme]}".`);
  const body = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const tokens = { light: loadRule('light'), dark: loadRule('dark') };

/** All tokens of a theme; what dark does not set stays as in light. */
export const listTokens = (theme: Theme): ReadonlyMap<string, string> => tokens[theme];

/** A token's value in a theme: `readToken('dark', 'bg')` is `#101216`. Throws for an unknown name. */
export function readToken(theme: Theme, name: string): string {
  const value = tokens[theme].get(name) ?? tokens.light.get(name);
  if (value === undefined) throw new Error(`tokens.css has no --${name}.`);
  return value;
}
