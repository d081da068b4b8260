import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatReference } from '../../cli/reference.ts';
import { FINDING_KINDS } from '../../schema/finding.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('README', () => {
  it('has exactly two set-up lines', () => {
    const lines = read('README.md')
      .split('\n')
      .filter((line) => line.startsWith('npm ci'));
    expect(lines).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  it('names only commands and flags that exist', () => {
    const reference = formatReference();
    const commands = [...read('README.md').matchAll(/(?:`stemma|stemma --) ([a-z]+)([^`\n#]*)/g)];
    expect(commands.length).toBeGreaterThan(10);
    for (const [, name = '', rest = ''] of commands) {
      const section = reference.split(`## \`stemma ${name}\``)[1]?.split('\n## ')[0];
      expect(section, name).toBeDefined();
      for (const flag of rest.match(/--[a-z-]+/g) ?? []) expect(section).toContain(flag);
    }
  });
});

describe('documents', () => {
  it('docs/cli.md is what the program says; `npm run docs` writes it', () => {
    expect(read('docs/cli.md')).toBe(formatReference());
  });

  it.each(pages)('%s links only to files that exist', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(
      ([, target = '']) => target,
    );
    expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });

  it('the data dictionary names every kind of finding', () => {
    const dictionary = read('docs/data-dictionary.md');
    expect(FINDING_KINDS.filter((kind) => !dictionary.includes(kind))).toEqual([]);
  });
});
