import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countPlaces, toBinds } from '../../../store/embedded/to-binds.ts';

const REPOSITORY = join(import.meta.dirname, '../../..');
const CODE_FOLDERS = ['schema', 'lineage', 'crawler', 'store', 'web', 'cli'];

const listSources = (folder: string): readonly string[] =>
  readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

const readSource = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');

describe('toBinds', () => {
  it('turns booleans into 1 and 0 and leaves the rest', () => {
    expect(toBinds([true, false, null, 'a', 1.5, 0], 6, 'SQL')).toEqual([1, 0, null, 'a', 1.5, 0]);
  });

  it.each([
    [[undefined], 'undefined cannot be bound in: SQL'],
    [[Number.NaN], 'NaN cannot be bound'],
    [[Number.POSITIVE_INFINITY], 'Infinity cannot be bound'],
    [[], '0 values for 1 places in: SQL'],
    [[1, 2], '2 values for 1 places'],
  ])('refuses %j', (values, message) => {
    expect(() => toBinds(values, 1, 'SQL')).toThrow(message);
  });

  it('counts places', () => {
    expect(countPlaces('SELECT 1')).toBe(0);
    expect(countPlaces('INSERT INTO t (a, b) VALUES (?, ?), (?, ?)')).toBe(4);
  });
});

describe('the one door for values', () => {
  it('is the only place that imports the library', () => {
    const users = CODE_FOLDERS.flatMap(listSources).filter((path) =>
      /from '(?:@libsql|libsql)|(?:import|require)\(\s*'(?:@libsql|libsql)/.test(readSource(path)),
    );
    expect(users).toEqual(['store/embedded/connection.ts']);
  });

  it('binds every statement of the library through the check', () => {
    const lines = readSource('store/embedded/connection.ts').split('\n');
    const calls = lines.filter((line) => /\bstatement\.(?:run|get|all|iterate|bind)\b/.test(line));
    expect(calls).toHaveLength(3);
    for (const call of calls) expect(call).toContain('toBinds(values, places, sql)');
  });

  it('finds texts with places only in statements without values in their text', () => {
    const interpolated = listSources('store').filter((path) =>
      /\.exec\(\s*`[^`]*\$\{/.test(readSource(path)),
    );
    expect(interpolated).toEqual([]);
  });
});
