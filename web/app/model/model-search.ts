import type { Relation } from '../../../schema/relation.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import type { LicenseClass } from '../../../schema/licenses/license-class.ts';
import { LICENSE_CLASSES } from '../../../schema/licenses/license-class.ts';
import { TREE_SORTS } from '../tree/tree-sort.ts';
import type { SortedBy, TreeSort } from '../tree/tree-sort.ts';

/**
 * What the Model screen's address says, in the words of the address: lists are comma-separated texts, so that
 * an address reads `?open=a/b,c/d&more=a/b:40`. Defaults are left out.
 */
export interface ModelSearch {
  readonly view?: 'table';
  /** Relations shown; all when left out. */
  readonly relation?: string;
  /** License classes that stay bright; all when left out. */
  readonly license?: string;
  /** Ids of nodes that are opened beyond the cut. */
  readonly open?: string;
  /** Ids of nodes that are folded against the cut. */
  readonly closed?: string;
  /** `id:count` pairs: how many children of a node are shown beyond the cut. */
  readonly more?: string;
  readonly selected?: string;
  readonly sort?: TreeSort;
  readonly direction?: 'asc';
}

/** The same, ready for use. */
export interface ModelView {
  readonly view: 'tree' | 'table';
  /** `null`: all relations. */
  readonly relations: ReadonlySet<Relation> | null;
  /** `null`: all classes. */
  readonly licenseClasses: ReadonlySet<LicenseClass> | null;
  readonly open: readonly string[];
  readonly closed: readonly string[];
  readonly more: ReadonlyMap<string, number>;
  readonly selected: string | null;
  /** Siblings sorted; `null`: in the tree's own order. */
  readonly sort: SortedBy | null;
}

const toText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const toList = (value: unknown): readonly string[] => [
  ...new Set(
    toText(value)
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** The known ones among the listed keys in their own order; `null` when none or all are listed. */
function toSubset<Key extends string>(value: unknown, keys: readonly Key[]): ReadonlySet<Key> | null {
  const listed = new Set<string>(toList(value));
  const kept = keys.filter((key) => listed.has(key));
  return kept.length === 0 || kept.length === keys.length ? null : new Set(kept);
}

function toMore(value: unknown): ReadonlyMap<string, number> {
  const more = new Map<string, number>();
  for (const part of toList(value)) {
    const colon = part.lastIndexOf(':');
    const count = Number(part.slice(colon + 1));
    if (colon > 0 && Number.isInteger(count) && count > 0) more.set(part.slice(0, colon), count);
  }
  return more;
}

const LICENSE_KEYS = LICENSE_CLASSES.map((license) => license.key);

/** Reads an address; anything that makes no sense there is left out, nothing throws. */
export function toModelView(search: Readonly<Record<string, unknown>>): ModelView {
  const by = TREE_SORTS.find((sort) => sort === search['sort']);
  return {
    view: search['view'] === 'table' ? 'table' : 'tree',
    relations: toSubset(search['relation'], RELATIONS),
    licenseClasses: toSubset(search['license'], LICENSE_KEYS),
    open: toList(search['open']),
    closed: toList(search['closed']),
    more: toMore(search['more']),
    selected: toText(search['selected']) || null,
    sort: by ? { by, direction: search['direction'] === 'asc' ? 'asc' : 'desc' } : null,
  };
}

/** Writes an address; `toModelView(toModelSearch(view))` is `view` again. */
export function toModelSearch(view: ModelView): ModelSearch {
  const more = [...view.more].map(([id, count]) => `${id}:${count}`);
  return {
    ...(view.view === 'table' ? { view: 'table' as const } : {}),
    ...(view.relations ? { relation: [...view.relations].join(',') } : {}),
    ...(view.licenseClasses ? { license: [...view.licenseClasses].join(',') } : {}),
    ...(view.open.length > 0 ? { open: view.open.join(',') } : {}),
    ...(view.closed.length > 0 ? { closed: view.closed.join(',') } : {}),
    ...(more.length > 0 ? { more: more.join(',') } : {}),
    ...(view.selected ? { selected: view.selected } : {}),
    ...(view.sort ? { sort: view.sort.by } : {}),
    ...(view.sort?.direction === 'asc' ? { direction: 'asc' as const } : {}),
  };
}

/** Search parameters of the route `/models/$`: what cannot be read is dropped from the address. */
export const parseModelSearch = (raw: Readonly<Record<string, unknown>>): ModelSearch =>
  toModelSearch(toModelView(raw));
