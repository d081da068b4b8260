import { describe, expect, it } from 'vitest';
import { computeDistance } from './color/ciede2000.ts';
import { computeContrast } from './color/contrast.ts';
import { parseColor, toLinear } from './color/parse-color.ts';
import { seeAs, VISIONS } from './color/see-as.ts';
import type { Vision } from './color/see-as.ts';
import { toLab } from './color/to-lab.ts';
import { listTokens, readToken, THEMES } from './load-tokens.ts';
import type { Theme } from './load-tokens.ts';

/** Sets of colors that stand side by side, and how far apart their closest pair must look. */
const SETS = {
  relation: {
    prefix: 'rel',
    names: ['finetune', 'adapter', 'quantized', 'merge', 'unspecified'],
    least: 20.9,
  },
  license: {
    prefix: 'lic',
    names: ['permissive', 'notice', 'copyleft', 'noncommercial', 'userestricted', 'noderivatives', 'unknown'],
    least: 14.4,
  },
  verdict: { prefix: 'ver', names: ['compatible', 'notice', 'unknown', 'conflict'], least: 19.9 },
  family: { prefix: 'fam', names: ['qwen', 'meta', 'google', 'mistral', 'deepseek', 'other'], least: 15.0 },
  sides: { prefix: 'side', names: ['a', 'b'], least: 32 },
} as const;

/** Scales: only neighbors must be told apart. */
const SCALES = { depth: 6.4, age: 5.8 } as const;

const distance = (theme: Theme, vision: Vision, one: string, two: string): number => {
  const [a, b] = [one, two].map((name) => toLab(seeAs(vision, toLinear(parseColor(readToken(theme, name))))));
  return a && b ? computeDistance(a, b) : Number.NaN;
};

const contrast = (theme: Theme, name: string): number =>
  Math.min(
    ...['surface', 'bg'].map((ground) => computeContrast(readToken(theme, name), readToken(theme, ground))),
  );

const listPairs = (names: readonly string[]): readonly (readonly [string, string])[] =>
  names.flatMap((one, at) => names.slice(at + 1).map((two) => [one, two] as const));

describe.each(THEMES)('tokens, %s', (theme) => {
  describe.each(Object.entries(SETS))('%s', (_, { prefix, names, least }) => {
    const tokens = names.map((name) => `${prefix}-${name}`);

    it.each(VISIONS)(`any two look at least ${least} apart to %s vision`, (vision) => {
      for (const [one, two] of listPairs(tokens)) {
        expect(distance(theme, vision, one, two), `${one} and ${two}`).toBeGreaterThan(least);
      }
    });

    it('each stands out from surface and page by 3 or more', () => {
      for (const token of tokens) expect(contrast(theme, token), token).toBeGreaterThanOrEqual(3);
    });
  });

  it.each(Object.entries(SCALES))(
    'neighbors of the %s scale look at least %d apart to all',
    (scale, least) => {
      for (const vision of VISIONS) {
        for (const step of [1, 2, 3, 4, 5]) {
          const apart = distance(theme, vision, `${scale}-${step}`, `${scale}-${step + 1}`);
          expect(apart, `${scale}-${step} to ${vision} vision`).toBeGreaterThan(least);
        }
      }
    },
  );

  it.each([
    ['text', 14.9],
    ['text-2', 8.3],
    ['muted', 4.9],
    ['accent', 5.7],
    ['focus', 6.2],
    ['border-strong', 3],
    ['side-a', 4.7],
    ['side-b', 4.7],
  ])('--%s has a contrast of %d or more on surface and page', (name, least) => {
    expect(contrast(theme, name)).toBeGreaterThanOrEqual(least);
  });

  it('tree lines stand out from the surface that they are drawn on', () => {
    expect(computeContrast(readToken(theme, 'edge'), readToken(theme, 'surface'))).toBeGreaterThanOrEqual(3);
  });

  it.each(['compatible', 'notice', 'unknown', 'conflict'])(
    'verdict words read on their tint: %s',
    (verdict) => {
      const [ink, tint] = [readToken(theme, `ver-${verdict}-ink`), readToken(theme, `ver-${verdict}-tint`)];
      expect(computeContrast(ink, tint)).toBeGreaterThanOrEqual(5.7);
    },
  );

  it('small text reads on gray controls, chips and the ribbon', () => {
    const pairs = [
      ['text-2', 'surface-2'],
      ['muted', 'surface-2'],
      ['text', 'surface-3'],
      ['text', 'accent-soft'],
      ['muted', 'accent-soft'],
      ['sim-text', 'sim-bg'],
    ] as const;
    for (const [ink, ground] of pairs) {
      const found = computeContrast(readToken(theme, ink), readToken(theme, ground));
      expect(found, `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it('dark sets every color that light sets', () => {
  const colors = [...listTokens('light')].filter(([, value]) => value.startsWith('#')).map(([name]) => name);
  expect(colors.length).toBeGreaterThan(50);
  expect(colors.filter((name) => !listTokens('dark').has(name))).toEqual([]);
});
