import type { CoverageReport } from '../../schema/wire/report-documents.ts';
import type { ModelList } from '../../schema/wire/model-row.ts';

export interface Call {
  readonly kind: string;
  /** Below `/api/v1`. */
  readonly path: string;
}

/** How many of each hundred calls are of a kind. */
const MIX: readonly (readonly [string, number])[] = [
  ['show', 25],
  ['ancestors', 20],
  ['children', 20],
  ['search', 20],
  ['tree', 5],
  ['descendants', 2],
  ['paths', 3],
  ['browse', 3],
  ['owner', 1],
  ['report', 1],
];

const RELATIONS = ['', '&relation=finetune', '&relation=quantized', '&relation=adapter,merge'];
const SORTS = ['descendants', 'downloads', 'created', 'id', 'likes'];

/** A shuffled mix of calls about ordinary, deep and very large models of the served data. */
export async function planCalls(base: string, random: () => number, count: number): Promise<readonly Call[]> {
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from: is the store empty?');
    return item;
  };
  const { total } = await get<ModelList>(base, '/models?limit=1');
  const ordinary: string[] = [];
  for (let page = 0; page < 5; page++) {
    const offset = Math.floor(random() * Math.max(1, total - 100));
    ordinary.push(...(await listIds(base, `sort=id&limit=100&offset=${offset}`)));
  }
  const deep = await listIds(base, 'sort=depth&limit=100');
  const { topStubs } = await get<CoverageReport>(base, '/reports/coverage');
  const large = [...(await listIds(base, 'sort=children&limit=30')), ...topStubs.map(({ id }) => id)];
  const typed = toTyping([...large, ...ordinary.slice(0, 60)]);
  const owners = ordinary.filter((id) => id.includes('/')).map((id) => id.slice(0, id.indexOf('/')));

  const make: Readonly<Record<string, () => string>> = {
    show: () => `/models/${pick(random() < 0.3 ? large : ordinary)}`,
    ancestors: () => `/models/${pick(random() < 0.5 ? deep : ordinary)}/ancestors`,
    children: () =>
      `/models/${pick(random() < 0.7 ? large : ordinary)}/children?sort=${pick(SORTS)}${pick(RELATIONS)}`,
    search: () => `/search?limit=10&q=${encodeURIComponent(pick(typed))}`,
    tree: () => `/models/${pick(large)}/tree`,
    descendants: () => `/models/${pick(large)}/descendants`,
    paths: () => `/models/${pick(deep)}/paths`,
    browse: () => `/models?sort=${pick(SORTS)}&license=apache-2.0&offset=${Math.floor(random() * 1000)}`,
    owner: () => `/owners/${pick(owners)}`,
    report: () => `/reports/${pick(['overview', 'families', 'coverage', 'findings'])}`,
  };
  const kinds = MIX.flatMap(([kind, share]) => Array.from({ length: share }, () => kind));
  return Array.from({ length: count }, (_, i) => ({ i, order: random() }))
    .toSorted((left, right) => left.order - right.order)
    .map(({ i }) => {
      const kind = kinds[i % kinds.length] ?? 'show';
      return { kind, path: make[kind]?.() ?? '/status' };
    });
}

/** What a person types, letter by letter: from two letters of the name to twelve. */
const toTyping = (ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => {
    const name = id.slice(id.indexOf('/') + 1);
    return [2, 3, 4, 6, 8, 12].map((length) => name.slice(0, length));
  });

async function listIds(base: string, query: string): Promise<readonly string[]> {
  const { rows } = await get<ModelList>(base, `/models?${query}`);
  return rows.map(({ id }) => id);
}

async function get<Answer>(base: string, path: string): Promise<Answer> {
  const response = await fetch(`${base}${path}`);
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
