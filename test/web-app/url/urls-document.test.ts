import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDING_KINDS } from '../../../schema/finding.ts';
import { LICENSE_CLASSES } from '../../../schema/licenses/license-class.ts';
import { BROWSE_SORTS } from '../../../schema/wire/browse-query.ts';
import { FILTER_KEYS, RELATION_FILTERS } from '../../../web/app/browse/browse-search.ts';
import { parseDataSearch } from '../../../web/app/data/data-search.ts';
import { parseHomeSearch } from '../../../web/app/home/home-search.ts';
import { parseModelSearch } from '../../../web/app/model/model-search.ts';
import { TREE_SORTS } from '../../../web/app/tree/tree-sort.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const page = read('docs/urls.md');

/** The part of the page under one heading. */
function section(title: string): string {
  const [, body = ''] = page.split(`\n## ${title}\n`);
  return body.split('\n## ')[0] ?? '';
}

/** The parameters that a section's table names. */
const listDocumented = (title: string): string[] =>
  [...section(title).matchAll(/^\| `(\w+)` /gm)].map(([, name = '']) => name).toSorted();

describe('docs/urls.md', () => {
  it('names every route of the app', () => {
    const paths = [...read('web/app/router.tsx').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);
    expect(paths).toHaveLength(6);
    for (const path of paths) expect(page, path).toContain(`${path}\``);
  });

  it('names every parameter that a screen reads, and no other', () => {
    const home = parseHomeSearch({ families: 'all', depth: 'direct', merges: 'false', evidence: 'hub' });
    const model = parseModelSearch({
      view: 'table',
      relation: 'merge',
      license: 'notice',
      open: 'a/b',
      closed: 'a/c',
      more: 'a/d:4',
      selected: 'a/e',
      sort: 'id',
      direction: 'asc',
    });
    expect(listDocumented('Home')).toEqual(Object.keys(home).toSorted());
    expect(listDocumented('Browse and Owner')).toEqual([...FILTER_KEYS, 'sort', 'direction'].toSorted());
    expect(listDocumented('Model')).toEqual(Object.keys(model).toSorted());
    expect(listDocumented('Data')).toEqual(Object.keys(parseDataSearch({ kind: 'cycle' })));
  });

  it.each([
    ['Browse and Owner', [...BROWSE_SORTS, ...RELATION_FILTERS]],
    ['Model', [...TREE_SORTS, ...LICENSE_CLASSES.map((known) => known.key)]],
    ['Data', FINDING_KINDS],
  ])('%s: names every word that a parameter can say', (title, words) => {
    for (const word of words) expect(section(title), word).toContain(`\`${word}\``);
  });
});
